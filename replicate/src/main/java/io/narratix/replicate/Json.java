package io.narratix.replicate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The one mapper. */
final class Json {

    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /** The text there, or empty where there is none. */
    static String text(JsonNode parent, String field) {
        JsonNode value = parent.path(field);
        return value.isString() ? value.stringValue() : "";
    }
}
