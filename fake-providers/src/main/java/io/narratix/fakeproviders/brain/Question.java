package io.narratix.fakeproviders.brain;

import com.fasterxml.jackson.databind.JsonNode;
import io.narratix.fakeproviders.wire.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * What a model is asked, whichever provider's shape it came in.
 *
 * @param system what it is told to be; empty if nothing
 * @param asked what the user says, block by block
 * @param schema what the answer has to fit, as JSON; empty if the request asks for none
 */
public record Question(String system, List<String> asked, String schema) {

    public Question {
        asked = List.copyOf(asked);
    }

    public static Question of(JsonNode request, JsonNode schema) {
        List<String> system = new ArrayList<>(blocks(request.path("system")));
        List<String> asked = new ArrayList<>();
        for (JsonNode message : request.path("messages")) {
            String role = message.path("role").asText();
            (role.equals("user") ? asked : system).addAll(blocks(message.path("content")));
        }
        return new Question(String.join("\n", system), asked, schema.isObject() ? Json.text(schema) : "");
    }

    /** All that the user says. */
    public String text() {
        return String.join("\n\n", asked);
    }

    private static List<String> blocks(JsonNode content) {
        List<String> blocks = new ArrayList<>();
        if (content.isTextual()) {
            blocks.add(content.asText());
        }
        for (JsonNode block : content) {
            blocks.add(block.path("text").asText());
        }
        return blocks;
    }
}
