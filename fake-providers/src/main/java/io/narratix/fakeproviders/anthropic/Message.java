package io.narratix.fakeproviders.anthropic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.narratix.fakeproviders.brain.Deltas;
import io.narratix.fakeproviders.brain.Tokens;
import io.narratix.fakeproviders.wire.Fixtures;
import io.narratix.fakeproviders.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A model's answer in both of its forms.
 *
 * @param tool in whose use the answer is wrapped, empty for plain text
 */
record Message(String model, String text, String tool, boolean complete, Usage usage) {

    /** Cut off where the request's limit is reached. */
    static Message of(JsonNode request, String text, String tool, Usage usage) {
        int limit = request.path("max_tokens").asInt();
        boolean complete = Tokens.in(text) <= limit;
        return new Message(
                request.path("model").asText(), complete ? text : Tokens.first(limit, text), tool, complete, usage);
    }

    int tokens() {
        return usage.total() + Tokens.in(text);
    }

    JsonNode whole() {
        ObjectNode message = head();
        ObjectNode block = block();
        if (tool.isEmpty()) {
            block.put("text", text);
        } else {
            block.set("input", Json.read(text));
        }
        message.set("content", Json.array().add(block));
        message.put("stop_reason", stopReason());
        message.set("usage", usage.with(Tokens.in(text)));
        return message;
    }

    /** The same as server-sent events, one piece each. */
    List<byte[]> events() {
        List<byte[]> events = new ArrayList<>();
        events.add(event("message_start", Json.object().set("message", head())));
        events.add(event("content_block_start", indexed().set("content_block", block())));
        events.add(event("ping", Json.object()));
        for (String delta : Deltas.of(text)) {
            events.add(event("content_block_delta", indexed().set("delta", delta(delta))));
        }
        events.add(event("content_block_stop", indexed()));
        events.add(event("message_delta", end()));
        events.add(event("message_stop", Json.object()));
        return events;
    }

    private ObjectNode head() {
        ObjectNode message = Fixtures.object("anthropic/message_success_json_schema.json");
        message.put(
                "id", "msg_01" + UUID.randomUUID().toString().replace("-", "").substring(0, 22));
        message.put("model", model);
        message.set("content", Json.array());
        message.putNull("stop_reason");
        message.set("usage", usage.with(1));
        return message;
    }

    private ObjectNode block() {
        if (tool.isEmpty()) {
            return Json.object().put("type", "text").put("text", "").putNull("citations");
        }
        ObjectNode use =
                Json.object().put("type", "tool_use").put("id", "toolu_01Fake").put("name", tool);
        use.set("input", Json.object());
        use.set("caller", Json.object().put("type", "direct"));
        return use;
    }

    private ObjectNode delta(String part) {
        return tool.isEmpty()
                ? Json.object().put("type", "text_delta").put("text", part)
                : Json.object().put("type", "input_json_delta").put("partial_json", part);
    }

    private ObjectNode end() {
        ObjectNode end = Json.object();
        end.set(
                "delta",
                Json.object()
                        .put("stop_reason", stopReason())
                        .putNull("stop_sequence")
                        .putNull("stop_details")
                        .putNull("container"));
        end.set("usage", usage.with(Tokens.in(text)));
        return end;
    }

    private String stopReason() {
        if (!complete) {
            return "max_tokens";
        }
        return tool.isEmpty() ? "end_turn" : "tool_use";
    }

    private static ObjectNode indexed() {
        return Json.object().put("index", 0);
    }

    private static byte[] event(String name, JsonNode data) {
        ObjectNode typed = Json.object().put("type", name);
        typed.setAll((ObjectNode) data);
        return ("event: " + name + "\ndata: " + Json.text(typed) + "\n\n").getBytes(StandardCharsets.UTF_8);
    }
}
