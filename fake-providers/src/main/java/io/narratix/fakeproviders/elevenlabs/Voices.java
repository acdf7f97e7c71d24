package io.narratix.fakeproviders.elevenlabs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.narratix.fakeproviders.wire.Fixtures;
import io.narratix.fakeproviders.wire.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The account's voices: a few ready-made ones, and those that clients keep, of which there may be so many. */
final class Voices {

    private static final String[][] READY_MADE = {
        {"Adele", "female", "middle_aged", "american", "A warm, clear narrator."},
        {"Bernard", "male", "old", "british", "A gravelly old man."},
        {"Clara", "female", "young", "british", "A bright young woman."},
        {"Dorian", "male", "middle_aged", "american", "A calm, deep man."},
        {"Edwin", "male", "young", "american", "An eager young man."},
        {"Freda", "female", "old", "british", "A stern old woman."}
    };

    private final Map<String, ObjectNode> voices = new LinkedHashMap<>();
    private int slots = 30;
    private int kept;

    Voices() {
        for (String[] made : READY_MADE) {
            ObjectNode voice = voice("premade" + made[0] + "0000000000", made[0], "premade");
            voice.put("description", made[4]).put("is_owner", false);
            ObjectNode labels = voice.putObject("labels");
            labels.put("gender", made[1]).put("age", made[2]).put("accent", made[3]);
            voices.put(voice.path("voice_id").asText(), voice);
        }
    }

    synchronized boolean has(String id) {
        return voices.containsKey(id);
    }

    synchronized Optional<JsonNode> find(String id) {
        return Optional.ofNullable(voices.get(id));
    }

    synchronized List<JsonNode> all() {
        return new ArrayList<>(voices.values());
    }

    synchronized int slotsUsed() {
        return (int) voices.values().stream()
                .filter(voice -> voice.path("is_owner").asBoolean())
                .count();
    }

    synchronized int slots() {
        return slots;
    }

    synchronized void allow(int voicesAtMost) {
        slots = voicesAtMost;
    }

    synchronized JsonNode keep(JsonNode request) {
        if (slotsUsed() >= slots) {
            throw Gate.refused(
                    "voice_limit_reached",
                    "You have reached your maximum amount of custom voices (%d / %d).".formatted(slotsUsed(), slots));
        }
        String id = "kept%016d".formatted(++kept);
        ObjectNode voice = voice(id, request.path("voice_name").asText(), "generated");
        voice.put("description", request.path("voice_description").asText());
        voice.set("labels", request.path("labels").isObject() ? request.path("labels") : voice.objectNode());
        voices.put(id, voice);
        return voice;
    }

    synchronized void remove(String id) {
        JsonNode voice = voices.get(id);
        if (voice == null) {
            throw Refused.like("elevenlabs/error_404_voice.json");
        }
        voices.remove(id);
    }

    private static ObjectNode voice(String id, String name, String category) {
        return Fixtures.object("elevenlabs/voice_create.json")
                .put("voice_id", id)
                .put("name", name)
                .put("category", category)
                .put("created_at_unix", Instant.now().getEpochSecond());
    }
}
