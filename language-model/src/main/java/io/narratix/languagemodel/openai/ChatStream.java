package io.narratix.languagemodel.openai;

import io.narratix.languagemodel.Completion;
import io.narratix.languagemodel.ErrorBody;
import io.narratix.languagemodel.EventJson;
import io.narratix.languagemodel.ModelFacts;
import io.narratix.languagemodel.Spending;
import io.narratix.languagemodel.TextSink;
import io.narratix.provider.EventSink;
import io.narratix.stage.ProviderFault;
import io.narratix.stage.Reservation;
import io.narratix.stage.Usage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Follows the chunks of one streamed completion, or takes a whole one from a server that does not stream. */
final class ChatStream implements EventSink {

    private final ModelFacts facts;
    private final TextSink sink;
    private final StringBuilder refusal = new StringBuilder();
    private JsonNode usage = MissingNode.getInstance();
    private String finishReason = "";
    private boolean done;
    private int written;

    ChatStream(ModelFacts facts, TextSink sink) {
        this.facts = facts;
        this.sink = sink;
    }

    @Override
    public void take(String type, String data) throws ProviderFault {
        if (data.strip().equals("[DONE]")) {
            done = true;
            return;
        }
        chunk(EventJson.parsed(facts.provider(), data), "delta");
    }

    /** A completion in one piece. */
    void takeWhole(String body) throws ProviderFault {
        chunk(EventJson.parsed(facts.provider(), body), "message");
        done = true;
    }

    /** How the completion ended; what it used is settled, whatever it is worth. */
    Completion completed(Reservation reservation) throws ProviderFault {
        if (!done && finishReason.isEmpty()) {
            reservation.presume();
            throw ProviderFault.ambiguous(
                    facts.provider(), "%s ended its answer in the middle".formatted(facts.provider()), null);
        }
        settle(reservation);
        boolean declined = !refusal.isEmpty() || finishReason.equals("content_filter");
        if (!declined && finishReason.equals("length")) {
            return Completion.LENGTH;
        }
        if (!declined && (finishReason.isEmpty() || finishReason.equals("stop"))) {
            return Completion.END;
        }
        throw declined ? declines() : stopsStrangely();
    }

    private ProviderFault declines() {
        return ProviderFault.permanent(
                facts.provider(), "%s declines the text: %s".formatted(facts.provider(), declined()));
    }

    private ProviderFault stopsStrangely() {
        return ProviderFault.invalid(
                facts.provider(),
                "%s stopped for a reason that no answer has: '%s'".formatted(facts.provider(), finishReason));
    }

    private void chunk(JsonNode chunk, String part) throws ProviderFault {
        JsonNode error = ErrorBody.errorIn(chunk);
        if (error.isObject()) {
            throw ProviderFault.ambiguous(
                    facts.provider(),
                    "%s broke its answer off: %s"
                            .formatted(facts.provider(), error.path("message").asString("")),
                    null);
        }
        usage = chunk.path("usage").isObject() ? chunk.path("usage") : usage;
        JsonNode choice = chunk.path("choices").path(0);
        finishReason = choice.path("finish_reason").asString(finishReason);
        refusal.append(choice.path(part).path("refusal").asString(""));
        write(choice.path(part).path("content").asString(""));
    }

    private void write(String text) throws ProviderFault {
        if (!text.isEmpty()) {
            written += text.length();
            sink.take(text);
        }
    }

    private String declined() {
        return refusal.isEmpty()
                ? "its content filter stopped the answer"
                : refusal.substring(0, Math.min(200, refusal.length()));
    }

    /** Cached tokens are part of the prompt's, and cheaper. A server that counts nothing is taken by our own count. */
    private void settle(Reservation reservation) {
        if (!usage.isObject()) {
            reservation.presume();
            return;
        }
        Spending spending = Spending.of(facts);
        long cached = usage.path("prompt_tokens_details").path("cached_tokens").asLong(0);
        Usage[] used = {
            spending.usage("input-tokens", usage.path("prompt_tokens").asLong(0) - cached),
            spending.usage("cache-read-tokens", cached),
            spending.usage("output-tokens", usage.path("completion_tokens").asLong(written / 3))
        };
        reservation.settle(used);
    }
}
