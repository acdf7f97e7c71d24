package io.narratix.provider.elevenlabs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the body of an error says, in whichever of its forms it comes: the current one with a code and a
 * status, the older one with a status alone, a plain string, or a list of what is wrong with the request.
 *
 * @param codes the names that the error goes by, the newer one first; empty where the body names none
 * @param message what it says in words; empty if the body is none of these forms
 * @param suggestion what could be asked instead: of {@code bad_prompt} and {@code bad_composition_plan} only, the plan as
 *     JSON
 */
public record ErrorDetail(List<String> codes, String message, Optional<String> suggestion) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> SUGGESTIONS = List.of("prompt_suggestion", "composition_plan_suggestion");
    private static final ErrorDetail NONE = new ErrorDetail(List.of(), "", Optional.empty());

    public ErrorDetail {
        codes = List.copyOf(codes);
    }

    /** @param body of an answer that is no success */
    public static ErrorDetail of(String body) {
        try {
            JsonNode detail = JSON.readTree(body).path("detail");
            if (detail.isArray()) {
                return new ErrorDetail(List.of("validation_error"), violations(detail), Optional.empty());
            }
            return detail.isObject() ? ofObject(detail) : new ErrorDetail(List.of(), words(detail), Optional.empty());
        } catch (JacksonException noJson) {
            return NONE;
        }
    }

    /** Whether the error goes by one of the names. */
    public boolean is(String... names) {
        return codes.stream().anyMatch(List.of(names)::contains);
    }

    private static ErrorDetail ofObject(JsonNode detail) {
        List<String> codes = new ArrayList<>();
        for (String name : List.of("code", "status")) {
            String code = words(detail.path(name));
            if (!code.isEmpty() && !codes.contains(code)) {
                codes.add(code);
            }
        }
        return new ErrorDetail(codes, words(detail.path("message")), suggestion(detail.path("data")));
    }

    private static Optional<String> suggestion(JsonNode data) {
        return SUGGESTIONS.stream()
                .map(data::path)
                .filter(node -> node.isString() || node.isObject())
                .map(node -> node.isString() ? node.stringValue() : node.toString())
                .findFirst();
    }

    private static String violations(JsonNode list) {
        List<String> sentences = new ArrayList<>();
        for (JsonNode violation : list) {
            List<String> path = new ArrayList<>();
            violation.path("loc").forEach(step -> path.add(step.asString("")));
            sentences.add(String.join(".", path) + ": " + words(violation.path("msg")));
        }
        return String.join("; ", sentences);
    }

    private static String words(JsonNode node) {
        return node.isString() ? node.stringValue().strip() : "";
    }
}
