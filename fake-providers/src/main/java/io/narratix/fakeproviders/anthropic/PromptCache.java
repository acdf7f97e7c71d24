package io.narratix.fakeproviders.anthropic;

import com.fasterxml.jackson.databind.JsonNode;
import io.narratix.fakeproviders.brain.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Prompts up to a marked block are kept when they are first answered and read by later calls that begin alike. Unlike
 * the service this one has no least length and forgets nothing.
 */
final class PromptCache {

    private final Set<String> prefixes = ConcurrentHashMap.newKeySet();

    Usage usage(JsonNode body) {
        List<JsonNode> blocks = blocks(body);
        StringBuilder before = new StringBuilder(body.path("model").asText());
        int total = 0;
        int read = 0;
        int kept = 0;
        for (JsonNode block : blocks) {
            total += Tokens.in(text(block));
            before.append('\u0000').append(text(block));
            if (block.has("cache_control")) {
                boolean known = !prefixes.add(before.toString());
                read = known ? total : read;
                kept = total;
            }
        }
        return new Usage(total - kept, kept - read, read);
    }

    /** Everything that the model reads, in its order. */
    static String prompt(JsonNode body) {
        return blocks(body).stream().map(PromptCache::text).reduce("", String::concat);
    }

    private static List<JsonNode> blocks(JsonNode body) {
        List<JsonNode> blocks = new ArrayList<>();
        body.path("tools").forEach(blocks::add);
        add(body.path("system"), blocks);
        body.path("messages").forEach(message -> add(message.path("content"), blocks));
        return blocks;
    }

    private static void add(JsonNode content, List<JsonNode> blocks) {
        if (content.isArray()) {
            content.forEach(blocks::add);
        } else if (content.isTextual()) {
            blocks.add(content);
        }
    }

    private static String text(JsonNode block) {
        if (block.isTextual()) {
            return block.asText();
        }
        return block.has("text") ? block.path("text").asText() : block.toString();
    }
}
