package io.narratix.fakeproviders.script;

import com.fasterxml.jackson.databind.JsonNode;
import io.narratix.fakeproviders.wire.Request;
import java.util.List;

/** How much text a request carries, wherever its provider has it. */
final class SpokenLength {

    private static final List<String> MEMBERS = List.of("text", "input", "prompt");

    private SpokenLength() {}

    /** In characters; the size of the body where no text is found. */
    static int of(Request request) {
        JsonNode body = request.json();
        for (String member : MEMBERS) {
            if (body.path(member).isTextual()) {
                return body.path(member).asText().length();
            }
        }
        if (body.path("input").path("prompt").isTextual()) {
            return body.path("input").path("prompt").asText().length();
        }
        int length = 0;
        for (JsonNode utterance : body.path("utterances")) {
            length += utterance.path("text").asText().length();
        }
        return length > 0 ? length : request.body().length;
    }
}
