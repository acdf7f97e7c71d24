package io.narratix.languagemodel;

import java.util.ArrayDeque;
import java.util.Deque;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds one object out of the tokens that follow its opening brace. */
final class ObjectBuilder {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode object = NODES.objectNode();
    private final Deque<JsonNode> open = new ArrayDeque<>();
    private final Deque<String> names = new ArrayDeque<>();

    ObjectBuilder() {
        open.push(object);
    }

    boolean isComplete() {
        return open.isEmpty();
    }

    ObjectNode object() {
        return object;
    }

    void take(JsonToken token, JsonParser parser) throws UnusableAnswer {
        switch (token) {
            case PROPERTY_NAME -> names.push(parser.currentName());
            case END_OBJECT, END_ARRAY -> open.pop();
            case START_OBJECT -> enter(NODES.objectNode());
            case START_ARRAY -> enter(NODES.arrayNode());
            default -> add(scalar(token, parser));
        }
    }

    private void enter(JsonNode container) {
        add(container);
        open.push(container);
    }

    private void add(JsonNode value) {
        if (open.element() instanceof ArrayNode array) {
            array.add(value);
        } else if (open.element() instanceof ObjectNode into) {
            into.set(names.pop(), value);
        }
    }

    private static JsonNode scalar(JsonToken token, JsonParser parser) throws UnusableAnswer {
        return switch (token) {
            case VALUE_STRING -> NODES.stringNode(parser.getString());
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getLongValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(finite(parser.getDoubleValue()));
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private static double finite(double number) throws UnusableAnswer {
        if (!Double.isFinite(number)) {
            throw new UnusableAnswer("a number in it is beyond all bounds");
        }
        return number;
    }
}
