package io.narratix.languagemodel;

import io.narratix.provider.Refusal;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * What a provider says of an error: {@code {"error":{…}}}, or {@code {"detail":{…}}} as some local servers have it.
 *
 * @param type the kind of error in the provider's words; empty if it gives none
 * @param code a finer one, from wherever the provider puts it; empty if it gives none
 * @param message for humans; if the body is no such object, its beginning
 */
public record ErrorBody(String type, String code, String message) {

    public static ErrorBody of(Refusal refusal) {
        JsonNode error = parsed(refusal.answer().text());
        String message = first(error, List.of("message", "error"));
        String code = error.path("details").path("error_code").asString("");
        return new ErrorBody(
                error.path("type").asString(""),
                code.isEmpty() ? error.path("code").asString("") : code,
                message.isEmpty() ? refusal.excerpt() : message);
    }

    /** The error inside an event or a body; missing if there is none. */
    public static JsonNode errorIn(JsonNode body) {
        JsonNode error = body.path("error");
        return error.isMissingNode() || error.isNull() || error.isString() ? body.path("detail") : error;
    }

    /** Whether the type or the code is one of these. */
    public boolean is(String... names) {
        return List.of(names).contains(type) || List.of(names).contains(code);
    }

    private static JsonNode parsed(String body) {
        try {
            return errorIn(JsonMapper.shared().readTree(body));
        } catch (JacksonException noJson) {
            return MissingNode.getInstance();
        }
    }

    private static String first(JsonNode error, List<String> names) {
        return names.stream()
                .map(name -> error.path(name).asString(""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }
}
