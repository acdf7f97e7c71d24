package io.narratix.studio.page;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A finished drama as the server hands it out.
 *
 * @param body the story
 * @param timeline what sounds when, as {@code timeline.json} has it
 * @param files by their names
 */
record Drama(String title, String body, JsonNode timeline, Map<String, Blob> files) {

    long durationMs() {
        return timeline.get("durationMs").asLong();
    }

    Drama titled(String other) {
        return new Drama(other, body, timeline, files);
    }
}
