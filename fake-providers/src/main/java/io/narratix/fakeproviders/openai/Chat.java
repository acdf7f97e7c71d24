package io.narratix.fakeproviders.openai;

import com.fasterxml.jackson.databind.JsonNode;
import io.narratix.fakeproviders.brain.Brain;
import io.narratix.fakeproviders.brain.Question;
import io.narratix.fakeproviders.wire.Answer;
import io.narratix.fakeproviders.wire.Endpoint;
import io.narratix.fakeproviders.wire.Json;
import io.narratix.fakeproviders.wire.Provider;
import io.narratix.fakeproviders.wire.Request;
import java.util.List;
import java.util.Map;

/** Chat completions, streamed or whole. No key is needed, as with a local server. */
public final class Chat {

    private final Brain brain;

    public Chat(Brain brain) {
        this.brain = brain;
    }

    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post(Provider.OPENAI, "chat", "/v1/chat/completions", this::answer),
                Endpoint.get(Provider.OPENAI, "models", "/v1/models", this::models));
    }

    private Answer answer(Request request, Map<String, String> path) {
        JsonNode body = request.json();
        if (!body.path("model").isTextual() || !body.path("messages").isArray()) {
            throw Errors.invalid("you must provide a model and messages", "messages");
        }
        JsonNode format = body.path("response_format");
        JsonNode nested = format.path("json_schema").path("schema");
        JsonNode schema = nested.isMissingNode() ? format.path("schema") : nested;
        String text = request.setting().said().orElseGet(() -> brain.answer(Question.of(body, schema)));
        Completion completion = Completion.of(body, text);
        Answer answer = body.path("stream").asBoolean()
                ? Answer.streamed(
                        "text/event-stream",
                        completion.chunks(body.path("stream_options")
                                .path("include_usage")
                                .asBoolean()))
                : Answer.json(200, completion.whole());
        return answer.with(Map.of("x-request-id", completion.id())).billed(completion.tokens(), "tokens");
    }

    private Answer models(Request request, Map<String, String> path) {
        JsonNode model = Json.object()
                .put("id", "local-model")
                .put("object", "model")
                .put("created", 1795341600)
                .put("owned_by", "fake");
        return Answer.json(
                200,
                Json.object().put("object", "list").set("data", Json.array().add(model)));
    }
}
