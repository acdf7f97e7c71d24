package io.narratix.fakeproviders.brain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.narratix.fakeproviders.wire.Json;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The characters by what they are called. Who is known from the question is not introduced again. */
final class Cast {

    static final String NARRATOR = "narrator";

    private final Map<String, String> ids = new LinkedHashMap<>();
    private final ArrayNode introduced = Json.array();
    private final String story;

    Cast(String story, String question) {
        this.story = story;
        question.lines().filter(line -> line.startsWith("{\"id\"")).forEach(line -> know(Json.read(line)));
    }

    private void know(JsonNode character) {
        String id = character.path("id").asText();
        ids.put(character.path("name").asText(), id);
        character.path("aliases").forEach(alias -> ids.put(alias.asText(), id));
    }

    /** @return the character's id */
    String idOf(String name) {
        return ids.computeIfAbsent(name, this::introduce);
    }

    JsonNode introduced() {
        return introduced;
    }

    private String introduce(String name) {
        String id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String gender = gender(name);
        introduced.add(Json.object()
                .put("id", id)
                .put("name", name)
                .put("gender", gender)
                .put("age", "adult")
                .put("description", "A voice of its own for %s: clear, close and unhurried.".formatted(name))
                .set("aliases", Json.array()));
        return id;
    }

    /** By the pronoun that most often follows the name. */
    private String gender(String name) {
        long she = following(name, "she|her");
        long he = following(name, "he|his|him");
        if (she == he) {
            return "unknown";
        }
        return she > he ? "female" : "male";
    }

    private long following(String name, String pronouns) {
        return Pattern.compile(Pattern.quote(name) + "\\b[^.!?]{0,80}\\b(?:" + pronouns + ")\\b")
                .matcher(story)
                .results()
                .count();
    }
}
