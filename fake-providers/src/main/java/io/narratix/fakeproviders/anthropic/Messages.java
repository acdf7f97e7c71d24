package io.narratix.fakeproviders.anthropic;

import com.fasterxml.jackson.databind.JsonNode;
import io.narratix.fakeproviders.brain.Brain;
import io.narratix.fakeproviders.brain.Question;
import io.narratix.fakeproviders.brain.Tokens;
import io.narratix.fakeproviders.wire.Answer;
import io.narratix.fakeproviders.wire.Endpoint;
import io.narratix.fakeproviders.wire.Fixtures;
import io.narratix.fakeproviders.wire.Json;
import io.narratix.fakeproviders.wire.Provider;
import io.narratix.fakeproviders.wire.Refused;
import io.narratix.fakeproviders.wire.Request;
import java.util.List;
import java.util.Map;

/** Anthropic's calls. Contract: Messages API 2026-10-21. */
public final class Messages {

    private static final String RETIRED = "claude-3-5-haiku-20241022";
    private static final List<String> SAMPLING = List.of("temperature", "top_p", "top_k");

    private final Brain brain;
    private final PromptCache cache = new PromptCache();

    public Messages(Brain brain) {
        this.brain = brain;
    }

    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post(Provider.ANTHROPIC, "messages", "/v1/messages", this::answer),
                Endpoint.post(Provider.ANTHROPIC, "count-tokens", "/v1/messages/count_tokens", this::count),
                Endpoint.get(Provider.ANTHROPIC, "models", "/v1/models", this::models),
                Endpoint.get(Provider.ANTHROPIC, "model", "/v1/models/{id}", this::model));
    }

    private Answer answer(Request request, Map<String, String> path) {
        identified(request);
        JsonNode body = request.json();
        check(body);
        JsonNode format = body.path("output_config").path("format").path("schema");
        JsonNode schema = format.isMissingNode() ? tool(body).path("input_schema") : format;
        String text = request.setting().said().orElseGet(() -> brain.answer(Question.of(body, schema)));
        Message message = Message.of(body, text, tool(body).path("name").asText(), cache.usage(body));
        Answer answer = body.path("stream").asBoolean()
                ? Answer.streamed("text/event-stream; charset=utf-8", message.events())
                : Answer.json(200, message.whole());
        return answer.with(headers()).billed(message.tokens(), "tokens");
    }

    private Answer count(Request request, Map<String, String> path) {
        identified(request);
        return Answer.json(200, Json.object().put("input_tokens", Tokens.in(PromptCache.prompt(request.json()))));
    }

    private Answer models(Request request, Map<String, String> path) {
        identified(request);
        return Answer.json(
                200,
                Json.object()
                        .put("has_more", false)
                        .set("data", Json.array().add(Fixtures.object("anthropic/model_retrieve.json"))));
    }

    private Answer model(Request request, Map<String, String> path) {
        identified(request);
        String id = path.getOrDefault("id", "");
        return RETIRED.equals(id)
                ? Fixtures.answer("anthropic/model_retrieve_retired.json")
                : Answer.json(
                        200, Fixtures.object("anthropic/model_retrieve.json").put("id", id));
    }

    /** The tool that the model uses: the one that it is forced to, or the only one; a missing node if there is none. */
    private static JsonNode tool(JsonNode body) {
        String forced = body.path("tool_choice").path("name").asText();
        JsonNode tools = body.path("tools");
        for (JsonNode tool : tools) {
            if (tools.size() == 1 || tool.path("name").asText().equals(forced)) {
                return tool;
            }
        }
        return tools.path(tools.size());
    }

    private static void identified(Request request) {
        if (request.key().isEmpty()) {
            throw Refused.like("anthropic/error_401.json");
        }
        if (request.header("anthropic-version").isEmpty()) {
            throw invalid("anthropic-version: header is required");
        }
    }

    private static void check(JsonNode body) {
        if (!body.isObject()) {
            throw invalid("The request body is not valid JSON.");
        }
        for (String member : List.of("model", "max_tokens", "messages")) {
            if (!body.has(member)) {
                throw invalid(member + ": Field required");
            }
        }
        if (SAMPLING.stream().anyMatch(body::has)) {
            throw Refused.like("anthropic/error_400_temperature.json");
        }
        if (RETIRED.equals(body.path("model").asText())) {
            throw Refused.like("anthropic/error_404_model.json");
        }
    }

    private static Refused invalid(String sentence) {
        return new Refused(Answer.json(
                400,
                Json.object()
                        .put("type", "error")
                        .put("request_id", "req_011Fake")
                        .set(
                                "error",
                                Json.object()
                                        .put("type", "invalid_request_error")
                                        .put("message", sentence))));
    }

    private static Map<String, String> headers() {
        Map<String, String> like =
                Fixtures.answer("anthropic/message_success_json_schema.json").headers();
        return Map.of(
                "request-id", like.getOrDefault("request-id", ""),
                "anthropic-organization-id", like.getOrDefault("anthropic-organization-id", ""));
    }
}
