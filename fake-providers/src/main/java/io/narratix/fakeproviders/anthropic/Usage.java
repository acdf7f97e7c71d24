package io.narratix.fakeproviders.anthropic;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.narratix.fakeproviders.wire.Json;

/**
 * The tokens of a prompt.
 *
 * @param input neither read from the cache nor written to it
 */
record Usage(int input, int cacheWritten, int cacheRead) {

    int total() {
        return input + cacheWritten + cacheRead;
    }

    ObjectNode with(int outputTokens) {
        ObjectNode usage = Json.object()
                .put("input_tokens", input)
                .put("cache_creation_input_tokens", cacheWritten)
                .put("cache_read_input_tokens", cacheRead)
                .put("output_tokens", outputTokens)
                .put("service_tier", "standard");
        usage.set(
                "cache_creation",
                Json.object().put("ephemeral_5m_input_tokens", cacheWritten).put("ephemeral_1h_input_tokens", 0));
        usage.set("output_tokens_details", Json.object().put("thinking_tokens", 0));
        return usage;
    }
}
