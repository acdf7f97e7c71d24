package io.narratix.studio.page;

import io.narratix.studio.page.Script.Beat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A text that was handed in to the stand-in, as the API tells of it. */
final class StoredText {

    private static final JsonMapper JSON = new JsonMapper();

    final String id;
    final Drama drama;
    final List<Attempt> attempts = new ArrayList<>();

    StoredText(String id, Drama drama, Attempt first) {
        this.id = id;
        this.drama = drama;
        attempts.add(first);
    }

    Attempt newest() {
        return attempts.get(attempts.size() - 1);
    }

    ObjectNode summary(long now) {
        ObjectNode summary = common(now);
        List<Attempt.Item> items = newest().items(now);
        summary.put("expected", expected(now, null));
        summary.put("settled", items.stream().filter(item -> item.end >= 0).count());
        return summary.put(
                "degraded", newest().missing != null && newest().state(now).equals("COMPLETED"));
    }

    ObjectNode whole(long now) {
        ObjectNode text = common(now);
        ArrayNode numbers = text.putArray("attempts");
        attempts.forEach(attempt -> numbers.add(attempt.number));
        text.put("mode", "PARALLEL").set("options", newest().options);
        text.put("startedAt", at(newest().beganAt));
        text.put("elapsedMs", Math.min(now, newest().endsAt()) - newest().beganAt);
        List<Attempt.Item> items = newest().items(now);
        long elapsed = now - newest().beganAt;
        text.put(
                "oneByOneMs",
                items.stream().mapToLong(item -> lasted(item, elapsed)).sum());
        ArrayNode stages = text.putArray("stages");
        Script.STAGES.forEach(stage -> stages.add(stage(stage, items, now)));
        degraded(text.putArray("degraded"), text.get("state").asString());
        files(text.putArray("files"), text.get("state").asString());
        return text;
    }

    private ObjectNode common(long now) {
        Attempt newest = newest();
        String state = newest.state(now);
        ObjectNode text = JSON.createObjectNode()
                .put("textId", id)
                .put("title", drama.title())
                .put("language", "en")
                .put("submittedAt", at(newest.beganAt))
                .put("attempt", newest.number)
                .put("runId", id + "-" + newest.number)
                .put("state", state)
                .put("characters", drama.body().length());
        text.putObject("cost").put("currency", "USD").put("amount", 0);
        if (now >= newest.endsAt()) {
            text.put("finishedAt", at(newest.endsAt()));
        }
        if (state.equals("COMPLETED")) {
            text.put("durationMs", drama.durationMs());
        }
        if (state.equals("FAILED")) {
            text.putObject("failure")
                    .put("stage", "voice-svc")
                    .put("kind", "PERMANENT")
                    .put("reason", newest.failure)
                    .put("retryable", true);
        }
        return text;
    }

    private ObjectNode stage(String name, List<Attempt.Item> items, long now) {
        List<Attempt.Item> mine =
                items.stream().filter(item -> item.stage.equals(name)).toList();
        long done = count(mine, "FINISHED") + count(mine, "RECALLED") + count(mine, "FAILED");
        int expected = expected(now, name);
        boolean over = !mine.isEmpty() && done == expected;
        ObjectNode stage = JSON.createObjectNode()
                .put("stage", name)
                .put("state", mine.isEmpty() ? "WAITING" : over ? "FINISHED" : "RUNNING")
                .put("finished", count(mine, "FINISHED"))
                .put("recalled", count(mine, "RECALLED"))
                .put("failed", count(mine, "FAILED"))
                .put("running", mine.size() - done)
                .put("retries", mine.stream().mapToInt(item -> item.retries).sum())
                .put(
                        "busyMs",
                        mine.stream()
                                .mapToLong(item -> lasted(item, now - newest().beganAt))
                                .sum());
        stage.putObject("cost").put("currency", "USD").put("amount", 0);
        if (expected > 0) {
            stage.put("expected", expected);
        }
        if (!mine.isEmpty()) {
            stage.put("startedAt", at(newest().beganAt + mine.get(0).begin));
        }
        if (over) {
            long end = mine.stream().mapToLong(item -> item.end).max().orElseThrow();
            stage.put("finishedAt", at(newest().beganAt + end));
        }
        return stage;
    }

    private void degraded(ArrayNode degraded, String state) {
        if (newest().missing != null && state.equals("COMPLETED")) {
            degraded.addObject()
                    .put("stage", "sfx-svc")
                    .put("reason", newest().missing)
                    .put("missing", 1)
                    .put("retryable", true);
        }
    }

    private void files(ArrayNode files, String state) {
        if (!state.equals("COMPLETED")) {
            return;
        }
        drama.files()
                .forEach((name, blob) -> files.addObject()
                        .put("name", name)
                        .put("mediaType", Answers.mediaType(name))
                        .put("bytes", blob.length())
                        .put("sha256", "0".repeat(64))
                        .put("href", "/api/v1/texts/%s/files/%s?attempt=%d".formatted(id, name, newest().number)));
    }

    private int expected(long now, @org.jspecify.annotations.Nullable String stage) {
        return newest().until(now).stream()
                .filter(beat -> beat.state().equals("EXPECTED")
                        && (stage == null || beat.stage().equals(stage)))
                .mapToInt(Beat::items)
                .sum();
    }

    private static long count(List<Attempt.Item> items, String state) {
        return items.stream().filter(item -> item.state.equals(state)).count();
    }

    private static long lasted(Attempt.Item item, long now) {
        return (item.end < 0 ? now : item.end) - item.begin;
    }

    static String at(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }
}
