package io.narratix.studio.live;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a run.
 *
 * @param eventId of the announcement that told it: the same one is noted once
 * @param content what else is said of it, by the names of the API's Event
 */
public record Happening(String eventId, String runId, Type type, Instant at, Map<String, Object> content) {

    /** What kind of thing happened. */
    public enum Type {
        SUBMITTED,
        PROGRESS,
        CAST,
        CANCELLING,
        COMPLETED,
        FAILED;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Happening of(String eventId, String runId, Type type, long occurredAt) {
        return new Happening(eventId, runId, type, Instant.ofEpochMilli(occurredAt), Map.of());
    }

    /** With something more said of it, unless there is nothing to say. */
    public Happening with(String name, @Nullable Object value) {
        if (value == null || value.equals("")) {
            return this;
        }
        Map<String, Object> more = new LinkedHashMap<>(content);
        more.put(name, value);
        return new Happening(eventId, runId, type, at, more);
    }
}
