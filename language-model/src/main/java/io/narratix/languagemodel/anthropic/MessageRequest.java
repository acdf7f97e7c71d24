package io.narratix.languagemodel.anthropic;

import io.narratix.languagemodel.Ask;
import io.narratix.languagemodel.ModelFacts;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The body of a request to {@code POST /v1/messages}. */
record MessageRequest(ModelFacts facts, String effort) {

    /** @param structured whether the service is to hold the answer to the schema */
    String json(Ask ask, boolean structured) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.put("model", facts.model());
        body.put("max_tokens", facts.outputTokens());
        body.put("stream", true);
        text(body.putArray("system"), ask.system(), false);
        ObjectNode message = body.putArray("messages").addObject().put("role", "user");
        ArrayNode content = message.putArray("content");
        text(content, ask.story(), ask.storyIsReadAgain());
        text(content, structured ? ask.question() : ask.schema().askedFor(ask.question()), false);
        configure(body, ask, structured);
        return body.toString();
    }

    private void configure(ObjectNode body, Ask ask, boolean structured) {
        ObjectNode output = JsonMapper.shared().createObjectNode();
        if (!effort.isEmpty()) {
            output.put("effort", effort);
        }
        if (structured) {
            output.putObject("format")
                    .put("type", "json_schema")
                    .set("schema", ask.schema().json());
        }
        if (!output.isEmpty()) {
            body.set("output_config", output);
        }
    }

    private static void text(ArrayNode blocks, String text, boolean kept) {
        ObjectNode block = blocks.addObject().put("type", "text").put("text", text);
        if (kept) {
            block.putObject("cache_control").put("type", "ephemeral");
        }
    }
}
