package io.narratix.fakeproviders.elevenlabs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.narratix.fakeproviders.synth.SpokenText;
import io.narratix.fakeproviders.wire.Json;

/** Times of a stretch of characters as ElevenLabs writes them: three lists of one length, seconds. */
final class Alignment {

    private Alignment() {}

    /** @param from the first character, {@code until} the one after the last */
    static JsonNode of(SpokenText text, int from, int until) {
        ArrayNode characters = Json.array();
        ArrayNode starts = Json.array();
        ArrayNode ends = Json.array();
        for (int i = from; i < until; i++) {
            characters.add(text.characters().get(i));
            starts.add(rounded(text.start(i)));
            ends.add(rounded(text.end(i)));
        }
        ObjectNode alignment = Json.object();
        alignment.set("characters", characters);
        alignment.set("character_start_times_seconds", starts);
        alignment.set("character_end_times_seconds", ends);
        return alignment;
    }

    private static double rounded(double seconds) {
        return Math.round(seconds * 1e6) / 1e6;
    }
}
