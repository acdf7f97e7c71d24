package io.narratix.schemas;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * What a registry answered.
 *
 * @param json missing if the body is not JSON
 */
record RegistryAnswer(int status, JsonNode json) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static RegistryAnswer of(int status, String body) {
        try {
            return new RegistryAnswer(status, JSON.readTree(body));
        } catch (JsonProcessingException e) {
            return new RegistryAnswer(status, MissingNode.getInstance());
        }
    }

    /** Confluent's five-digit code, 0 if there is none. */
    int errorCode() {
        return json.path("error_code").asInt();
    }

    String complaint() {
        return "%d %s".formatted(status, json.path("message").asText("(no reason given)"));
    }

    /** Whether a registry says no to the schema; not who we are, and not a proxy on the way there. */
    boolean isRefusal() {
        return errorCode() != 0 && status != 401 && status != 403;
    }

    /** @throws RegistryUnavailable if it isn't there: then something else than a registry answered */
    int number(String field) {
        JsonNode value = json.path(field);
        if (!value.canConvertToInt()) {
            throw new RegistryUnavailable("the schema registry's answer has no " + field, null);
        }
        return value.asInt();
    }

    /** @throws RegistryUnavailable if it isn't there: then something else than a registry answered */
    String text(String field) {
        JsonNode value = json.path(field);
        if (!value.isTextual()) {
            throw new RegistryUnavailable("the schema registry's answer has no " + field, null);
        }
        return value.asText();
    }
}
