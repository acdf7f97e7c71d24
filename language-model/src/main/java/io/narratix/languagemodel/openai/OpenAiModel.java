package io.narratix.languagemodel.openai;

import io.narratix.languagemodel.Ask;
import io.narratix.languagemodel.Completion;
import io.narratix.languagemodel.LanguageModel;
import io.narratix.languagemodel.ModelFacts;
import io.narratix.languagemodel.Spending;
import io.narratix.languagemodel.TextSink;
import io.narratix.provider.Answer;
import io.narratix.provider.Endpoint;
import io.narratix.provider.ProviderCall;
import io.narratix.provider.ProviderClient;
import io.narratix.provider.openai.OpenAiFaults;
import io.narratix.stage.Meter;
import io.narratix.stage.ProviderFault;
import io.narratix.stage.Reservation;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A model behind chat completions. If the server cannot hold an answer to our schema, the question carries it instead. */
public final class OpenAiModel implements LanguageModel {

    private static final Logger LOG = LoggerFactory.getLogger(OpenAiModel.class);
    private static final String KEY_SETTING = "narratix.openai.api-key";
    private static final Pattern SCHEMA =
            Pattern.compile("answered (?:400|422): .*(?:grammar|schema|response_format|json_object|structured)");
    private static final long MOST_BYTES = 64L << 20;

    private final ModelFacts facts;
    private final ProviderClient client;
    private final ChatRequest request;
    private volatile Structured structured;

    public OpenAiModel(Endpoint endpoint, ModelFacts facts, ChatOptions options) {
        this.facts = facts;
        this.client = new ProviderClient(endpoint, new OpenAiFaults(KEY_SETTING), facts.concurrency());
        this.request = new ChatRequest(facts, options);
        this.structured = options.structured();
    }

    @Override
    public ModelFacts facts() {
        return facts;
    }

    @Override
    public Completion ask(Ask ask, Meter meter, TextSink sink) throws ProviderFault, InterruptedException {
        Structured way = structured;
        try {
            return send(ask, way, meter, sink);
        } catch (ProviderFault fault) {
            if (way == Structured.PROMPT || !isAboutTheSchema(fault)) {
                throw fault;
            }
            LOG.warn("The schema goes into the question from now on: {}", fault.reason());
            structured = Structured.PROMPT;
            return send(ask, Structured.PROMPT, meter, sink);
        }
    }

    private static boolean isAboutTheSchema(ProviderFault fault) {
        return !fault.kind().retried() && SCHEMA.matcher(fault.reason()).find();
    }

    private Completion send(Ask ask, Structured way, Meter meter, TextSink sink)
            throws ProviderFault, InterruptedException {
        Reservation reservation = Spending.of(facts).reserve(meter, ask);
        ProviderCall call = ProviderCall.post("chat/completions", request.json(ask, way))
                .within(facts.deadline())
                .atMost(MOST_BYTES)
                .costing(reservation);
        ChatStream stream = new ChatStream(facts, sink);
        Answer answer = client.events(call, stream);
        if (answer.body().size() > 0) {
            stream.takeWhole(answer.text());
        }
        return stream.completed(reservation);
    }
}
