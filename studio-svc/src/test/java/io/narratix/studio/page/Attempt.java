package io.narratix.studio.page;

import io.narratix.studio.page.Script.Beat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One attempt at a text: a script that is played from {@code beganAt} on, until it ends or is broken off. */
final class Attempt {

    final int number;
    final long beganAt;
    final Script script;
    final ObjectNode options;

    @Nullable
    Long cancelledAt;

    @Nullable
    String failure;

    @Nullable
    String missing;

    Attempt(int number, long beganAt, Script script, ObjectNode options) {
        this.number = number;
        this.beganAt = beganAt;
        this.script = script;
        this.options = options;
    }

    long endsAt() {
        return cancelledAt != null ? cancelledAt : beganAt + script.endMs();
    }

    String state(long now) {
        if (now < endsAt()) {
            return now < beganAt ? "SUBMITTED" : "RUNNING";
        }
        if (cancelledAt != null) {
            return "CANCELLED";
        }
        return failure != null ? "FAILED" : "COMPLETED";
    }

    List<Beat> until(long now) {
        long at = Math.min(now, endsAt()) - beganAt;
        return script.beats().stream().filter(beat -> beat.atMs() <= at).toList();
    }

    /** One item as it stands at a moment. */
    static final class Item {
        final String stage;
        final String name;
        String state = "RUNNING";
        long begin;
        long end = -1;
        int retries;
        String detail = "";

        Item(Beat beat) {
            stage = beat.stage();
            name = beat.item();
            begin = beat.atMs();
        }

        private void take(Beat beat) {
            switch (beat.state()) {
                case "STARTED" -> begin = beat.atMs();
                case "RETRIED" -> retries++;
                default -> {
                    state = beat.state();
                    end = beat.atMs();
                }
            }
            detail = beat.detail().isEmpty() ? detail : beat.detail();
        }
    }

    List<Item> items(long now) {
        Map<String, Item> items = new LinkedHashMap<>();
        for (Beat beat : until(now)) {
            if (!beat.item().isEmpty()) {
                items.computeIfAbsent(beat.stage() + beat.item(), name -> new Item(beat))
                        .take(beat);
            }
        }
        List<Item> ordered = new ArrayList<>(items.values());
        ordered.sort(Comparator.comparingLong(item -> item.begin));
        return ordered;
    }
}
