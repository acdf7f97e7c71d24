package io.narratix.textanalysis.model;

import io.narratix.languagemodel.Ask;
import io.narratix.languagemodel.Completion;
import io.narratix.languagemodel.LanguageModel;
import io.narratix.languagemodel.ModelFacts;
import io.narratix.languagemodel.TextSink;
import io.narratix.stage.Meter;
import io.narratix.stage.ProviderFault;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A model that does what the test says, and remembers what it was asked. */
final class ScriptedModel implements LanguageModel {

    /** What the model does with a question. */
    @FunctionalInterface
    interface Mind {
        Completion answer(Ask ask, TextSink sink) throws ProviderFault;
    }

    private final List<Ask> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final int outputTokens;
    private final Mind mind;

    ScriptedModel(int outputTokens, Mind mind) {
        this.outputTokens = outputTokens;
        this.mind = mind;
    }

    /** Gives one answer after the other, whatever it is asked; the last one again and again. */
    static ScriptedModel saying(String... answers) {
        AtomicInteger next = new AtomicInteger();
        return new ScriptedModel(16_000, (ask, sink) -> {
            sink.take(answers[Math.min(next.getAndIncrement(), answers.length - 1)]);
            return Completion.END;
        });
    }

    @Override
    public ModelFacts facts() {
        return new ModelFacts("scripted", "mind-1", true, 100_000, outputTokens, Duration.ofMinutes(1), 4);
    }

    @Override
    public Completion ask(Ask ask, Meter meter, TextSink sink) throws ProviderFault {
        asked.add(ask);
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        try {
            return mind.answer(ask, sink);
        } finally {
            atOnce.decrementAndGet();
        }
    }

    List<Ask> asked() {
        return asked;
    }

    int mostAtOnce() {
        return mostAtOnce.get();
    }
}
