package io.narratix.languagemodel.anthropic;

import io.narratix.languagemodel.Completion;
import io.narratix.languagemodel.EventJson;
import io.narratix.languagemodel.ModelFacts;
import io.narratix.languagemodel.Spending;
import io.narratix.languagemodel.TextSink;
import io.narratix.provider.EventSink;
import io.narratix.stage.ProviderFault;
import io.narratix.stage.Reservation;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Follows the events of one streamed message; what it does not know it leaves out. */
final class MessageStream implements EventSink {

    private static final Set<String> TURNED_AWAY = Set.of("overloaded_error", "rate_limit_error");

    private final ModelFacts facts;
    private final TextSink sink;
    private final TokenCount tokens = new TokenCount();
    private String stopReason = "";
    private String decline = "";
    private boolean answering;
    private boolean stopped;

    MessageStream(ModelFacts facts, TextSink sink) {
        this.facts = facts;
        this.sink = sink;
    }

    @Override
    public void take(String type, String data) throws ProviderFault {
        JsonNode event = EventJson.parsed(facts.provider(), data);
        switch (event.path("type").asString(type)) {
            case "message_start" -> tokens.add(event.path("message").path("usage"));
            case "content_block_delta" -> write(event.path("delta"));
            case "message_delta" -> stop(event);
            case "message_stop" -> stopped = true;
            case "error" -> throw broken(event.path("error"));
            default -> {}
        }
    }

    /** How the message ended; what it used is settled, whatever it is worth. */
    Completion completed(Reservation reservation) throws ProviderFault {
        if (!stopped) {
            reservation.presume();
            throw ProviderFault.ambiguous(
                    facts.provider(), "%s ended its answer in the middle".formatted(facts.provider()), null);
        }
        reservation.settle(tokens.usage(Spending.of(facts)));
        return switch (stopReason) {
            case "end_turn", "stop_sequence" -> Completion.END;
            case "max_tokens" -> Completion.LENGTH;
            default -> throw unanswered();
        };
    }

    private ProviderFault unanswered() {
        String provider = facts.provider();
        return switch (stopReason) {
            case "refusal" -> ProviderFault.permanent(provider, "%s declines the text%s".formatted(provider, decline));
            case "model_context_window_exceeded" ->
                ProviderFault.permanent(
                        provider,
                        "the text is too long for %s; lower narratix.anthropic.context-tokens"
                                .formatted(facts.model()));
            default ->
                ProviderFault.invalid(
                        provider, "%s stopped for a reason that no answer has: '%s'".formatted(provider, stopReason));
        };
    }

    private void write(JsonNode delta) throws ProviderFault {
        if (delta.path("type").asString("").equals("text_delta")) {
            answering = true;
            sink.take(delta.path("text").asString(""));
        }
    }

    private void stop(JsonNode event) {
        JsonNode delta = event.path("delta");
        stopReason = delta.path("stop_reason").asString(stopReason);
        JsonNode details = delta.path("stop_details");
        decline = details.isObject()
                ? " (%s): %s"
                        .formatted(
                                details.path("category").asString("no reason given"),
                                details.path("explanation").asString(""))
                : "";
        tokens.add(event.path("usage"));
    }

    /** Before the first word of an answer the call was turned away; later nobody knows what is billed. */
    private ProviderFault broken(JsonNode error) {
        String type = error.path("type").asString("");
        String reason = "%s broke its answer off: %s %s"
                .formatted(facts.provider(), type, error.path("message").asString(""));
        return TURNED_AWAY.contains(type) && !answering
                ? ProviderFault.refused(facts.provider(), reason, null)
                : ProviderFault.ambiguous(facts.provider(), reason, null);
    }
}
