package io.narratix.languagemodel.anthropic;

import io.narratix.languagemodel.Ask;
import io.narratix.languagemodel.Completion;
import io.narratix.languagemodel.LanguageModel;
import io.narratix.languagemodel.ModelFacts;
import io.narratix.languagemodel.Spending;
import io.narratix.languagemodel.TextSink;
import io.narratix.provider.Endpoint;
import io.narratix.provider.ProviderCall;
import io.narratix.provider.ProviderClient;
import io.narratix.stage.Meter;
import io.narratix.stage.ProviderFault;
import io.narratix.stage.Reservation;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A model of Anthropic. If the service cannot compile our schema, the schema goes into the question instead. */
public final class AnthropicModel implements LanguageModel {

    private static final Logger LOG = LoggerFactory.getLogger(AnthropicModel.class);
    private static final Map<String, String> VERSION = Map.of("anthropic-version", "2026-10-21");
    private static final long MOST_BYTES = 64L << 20;

    private final ModelFacts facts;
    private final ProviderClient client;
    private final MessageRequest request;
    private volatile boolean schemaIsTooMuch;

    /** @param effort how hard the model is to think: low, medium, high, …; empty for its own default */
    public AnthropicModel(Endpoint endpoint, ModelFacts facts, String effort) {
        this.facts = facts;
        this.client = new ProviderClient(endpoint, new AnthropicFaults(facts.model()), facts.concurrency());
        this.request = new MessageRequest(facts, effort);
    }

    @Override
    public ModelFacts facts() {
        return facts;
    }

    @Override
    public Completion ask(Ask ask, Meter meter, TextSink sink) throws ProviderFault, InterruptedException {
        try {
            return send(ask, !schemaIsTooMuch, meter, sink);
        } catch (ProviderFault fault) {
            if (schemaIsTooMuch || !AnthropicFaults.isAboutTheSchema(fault)) {
                throw fault;
            }
            LOG.warn("The schema goes into the question from now on: {}", fault.reason());
            schemaIsTooMuch = true;
            return send(ask, false, meter, sink);
        }
    }

    private Completion send(Ask ask, boolean structured, Meter meter, TextSink sink)
            throws ProviderFault, InterruptedException {
        Reservation reservation = Spending.of(facts).reserve(meter, ask);
        ProviderCall call = ProviderCall.post("v1/messages", request.json(ask, structured))
                .with(VERSION)
                .within(facts.deadline())
                .atMost(MOST_BYTES)
                .costing(reservation);
        MessageStream stream = new MessageStream(facts, sink);
        client.events(call, stream);
        return stream.completed(reservation);
    }
}
