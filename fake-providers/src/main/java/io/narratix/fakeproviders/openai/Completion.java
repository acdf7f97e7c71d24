package io.narratix.fakeproviders.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.narratix.fakeproviders.brain.Deltas;
import io.narratix.fakeproviders.brain.Tokens;
import io.narratix.fakeproviders.wire.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A chat model's answer in both of its forms. */
record Completion(String id, String model, String text, boolean complete, int promptTokens) {

    /** Cut off where the request's limit is reached. */
    static Completion of(JsonNode request, String text) {
        int limit = request.path("max_completion_tokens")
                .asInt(request.path("max_tokens").asInt(Integer.MAX_VALUE));
        boolean complete = Tokens.in(text) <= limit;
        int prompt = Tokens.in(request.path("messages").toString());
        return new Completion(
                "chatcmpl-" + UUID.randomUUID(),
                request.path("model").asText(),
                complete ? text : Tokens.first(limit, text),
                complete,
                prompt);
    }

    int tokens() {
        return promptTokens + Tokens.in(text);
    }

    JsonNode whole() {
        ObjectNode choice = choice(
                "message",
                Json.object().put("role", "assistant").put("content", text).putNull("refusal"));
        choice.put("finish_reason", finish());
        ObjectNode whole = head("chat.completion");
        whole.set("choices", Json.array().add(choice));
        whole.set("usage", usage());
        return whole;
    }

    /** The same as server-sent events, one piece each. */
    List<byte[]> chunks(boolean withUsage) {
        List<byte[]> chunks = new ArrayList<>();
        chunks.add(chunk(Json.object().put("role", "assistant").put("content", ""), false));
        for (String delta : Deltas.of(text)) {
            chunks.add(chunk(Json.object().put("content", delta), false));
        }
        chunks.add(chunk(Json.object(), true));
        if (withUsage) {
            ObjectNode last = head("chat.completion.chunk");
            last.set("choices", Json.array());
            last.set("usage", usage());
            chunks.add(data(Json.text(last)));
        }
        chunks.add(data("[DONE]"));
        return chunks;
    }

    private byte[] chunk(ObjectNode delta, boolean last) {
        ObjectNode choice = choice("delta", delta);
        if (last) {
            choice.put("finish_reason", finish());
        }
        ObjectNode chunk = head("chat.completion.chunk");
        chunk.set("choices", Json.array().add(choice));
        chunk.putNull("usage");
        return data(Json.text(chunk));
    }

    private static ObjectNode choice(String member, ObjectNode value) {
        ObjectNode choice = Json.object().put("index", 0);
        choice.set(member, value);
        return choice.putNull("logprobs").putNull("finish_reason");
    }

    private ObjectNode head(String object) {
        return Json.object()
                .put("id", id)
                .put("object", object)
                .put("created", Instant.now().getEpochSecond())
                .put("model", model);
    }

    private ObjectNode usage() {
        return Json.object()
                .put("prompt_tokens", promptTokens)
                .put("completion_tokens", Tokens.in(text))
                .put("total_tokens", tokens());
    }

    private String finish() {
        return complete ? "stop" : "length";
    }

    private static byte[] data(String json) {
        return ("data: " + json + "\n\n").getBytes(StandardCharsets.UTF_8);
    }
}
