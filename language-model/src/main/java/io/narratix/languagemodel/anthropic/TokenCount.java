package io.narratix.languagemodel.anthropic;

import io.narratix.languagemodel.Spending;
import io.narratix.stage.Usage;
import tools.jackson.databind.JsonNode;

/** The latest count of each kind of token: counts are cumulative, and a member that is null says nothing new. */
final class TokenCount {

    private long input;
    private long output;
    private long cacheWrite;
    private long cacheRead;

    void add(JsonNode usage) {
        input = usage.path("input_tokens").asLong(input);
        output = usage.path("output_tokens").asLong(output);
        cacheWrite = usage.path("cache_creation_input_tokens").asLong(cacheWrite);
        cacheRead = usage.path("cache_read_input_tokens").asLong(cacheRead);
    }

    Usage[] usage(Spending spending) {
        return new Usage[] {
            spending.usage("input-tokens", input),
            spending.usage("output-tokens", output),
            spending.usage("cache-write-tokens", cacheWrite),
            spending.usage("cache-read-tokens", cacheRead)
        };
    }
}
