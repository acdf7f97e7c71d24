package io.narratix.fakeproviders.brain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.narratix.fakeproviders.wire.Json;

/** Fits any schema and means nothing: empty strings, zeros, empty lists, the first of what is allowed. */
public final class SchemaBrain implements Brain {

    private static final int DEEPEST = 20;

    @Override
    public String answer(Question question) {
        JsonNode schema = Json.read(question.schema());
        return schema.isObject() ? Json.text(fitting(schema, schema, 0)) : "Understood.";
    }

    private static JsonNode fitting(JsonNode schema, JsonNode root, int depth) {
        if (depth > DEEPEST) {
            return NullNode.getInstance();
        }
        if (schema.has("const")) {
            return schema.get("const");
        }
        if (schema.path("enum").has(0)) {
            return schema.get("enum").get(0);
        }
        if (schema.path("$ref").asText().startsWith("#")) {
            return fitting(root.at(schema.get("$ref").asText().substring(1)), root, depth + 1);
        }
        JsonNode choice = schema.path(schema.has("anyOf") ? "anyOf" : "allOf").path(0);
        return choice.isMissingNode() ? byType(schema, root, depth) : fitting(choice, root, depth + 1);
    }

    private static JsonNode byType(JsonNode schema, JsonNode root, int depth) {
        JsonNode type = schema.path("type").isArray() ? schema.path("type").path(0) : schema.path("type");
        return switch (type.asText()) {
            case "object" -> object(schema, root, depth);
            case "array" -> array(schema, root, depth);
            case "integer", "number" -> IntNode.valueOf(0);
            case "boolean" -> BooleanNode.FALSE;
            case "null" -> NullNode.getInstance();
            default -> TextNode.valueOf("");
        };
    }

    private static JsonNode object(JsonNode schema, JsonNode root, int depth) {
        ObjectNode object = Json.object();
        schema.path("properties")
                .properties()
                .forEach(property -> object.set(property.getKey(), fitting(property.getValue(), root, depth + 1)));
        return object;
    }

    private static JsonNode array(JsonNode schema, JsonNode root, int depth) {
        ArrayNode array = Json.array();
        if (schema.path("minItems").asInt() > 0) {
            array.add(fitting(schema.path("items"), root, depth + 1));
        }
        return array;
    }
}
