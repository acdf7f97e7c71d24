package io.narratix.languagemodel.openai;

import io.narratix.languagemodel.Ask;
import io.narratix.languagemodel.ModelFacts;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The body of a request to {@code POST /chat/completions}. */
record ChatRequest(ModelFacts facts, ChatOptions options) {

    String json(Ask ask, Structured structured) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.put("model", facts.model());
        body.put(options.tokenLimit(), facts.outputTokens());
        body.put("stream", true);
        body.putObject("stream_options").put("include_usage", true);
        String question = structured == Structured.JSON_SCHEMA
                ? ask.question()
                : ask.schema().askedFor(ask.question());
        ArrayNode messages = body.putArray("messages");
        messages.addObject().put("role", "system").put("content", ask.system());
        messages.addObject().put("role", "user").put("content", ask.story() + "\n\n" + question);
        tune(body);
        format(body, ask, structured);
        return body.toString();
    }

    private void tune(ObjectNode body) {
        if (options.temperature() != null) {
            body.put("temperature", options.temperature());
        }
        if (options.seed() != null) {
            body.put("seed", options.seed());
        }
        if (!options.reasoningEffort().isEmpty()) {
            body.put("reasoning_effort", options.reasoningEffort());
        }
    }

    /** llama.cpp looks for the schema beside the type, all others inside {@code json_schema}: it stands in both. */
    private void format(ObjectNode body, Ask ask, Structured structured) {
        if (structured == Structured.JSON_OBJECT) {
            body.putObject("response_format").put("type", "json_object");
        }
        if (structured == Structured.JSON_SCHEMA) {
            ObjectNode format = body.putObject("response_format").put("type", "json_schema");
            format.putObject("json_schema")
                    .put("name", ask.schema().name())
                    .put("strict", true)
                    .set("schema", ask.schema().json());
            if (options.tokenLimit().equals("max_tokens")) {
                format.set("schema", ask.schema().json());
            }
        }
    }
}
