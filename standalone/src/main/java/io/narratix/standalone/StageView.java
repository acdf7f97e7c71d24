package io.narratix.standalone;

import io.narratix.events.StageProgress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is known of a stage's work for one run. */
final class StageView {

    /** When an item was worked on; it is still being worked on while end is 0. */
    record Stretch(long start, long end) {}

    private final Map<String, Stretch> items = new LinkedHashMap<>();
    private int expected = -1;
    private int finished;
    private int recalled;
    private int failed;
    private int retries;

    void note(StageProgress told) {
        switch (told.getState()) {
            case "EXPECTED" -> expected = told.getItems();
            case "STARTED" -> items.putIfAbsent(told.getItem(), new Stretch(told.getOccurredAt(), 0));
            case "FINISHED" -> end(told, () -> finished++);
            case "RECALLED" -> end(told, () -> recalled++);
            case "FAILED" -> end(told, () -> failed++);
            case "RETRIED" -> retries++;
            default -> {
                // A newer version tells more than this one shows.
            }
        }
    }

    /** Items that are settled, one way or the other. */
    int settled() {
        return finished + recalled + failed;
    }

    Optional<Integer> expected() {
        return expected < 0 ? Optional.empty() : Optional.of(expected);
    }

    int recalled() {
        return recalled;
    }

    int failed() {
        return failed;
    }

    int retries() {
        return retries;
    }

    Iterable<Stretch> stretches() {
        return items.values();
    }

    private void end(StageProgress told, Runnable count) {
        Stretch begun = items.getOrDefault(told.getItem(), new Stretch(told.getOccurredAt(), 0));
        if (begun.end() == 0) {
            items.put(told.getItem(), new Stretch(begun.start(), told.getOccurredAt()));
            count.run();
        }
    }
}
