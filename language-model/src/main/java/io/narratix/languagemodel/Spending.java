package io.narratix.languagemodel;

import io.narratix.stage.Meter;
import io.narratix.stage.ProviderFault;
import io.narratix.stage.Reservation;
import io.narratix.stage.Usage;

/** What a call to a model uses, as the price list names it. */
public record Spending(String provider, String model, boolean paid) {

    public static Spending of(ModelFacts facts) {
        return new Spending(facts.provider(), facts.model(), facts.paid());
    }

    /** Sets money aside for the question and an answer of the expected length; none for a model that costs nothing. */
    public Reservation reserve(Meter meter, Ask ask) throws ProviderFault, InterruptedException {
        if (!paid) {
            return Reservation.FREE;
        }
        return meter.reserve(
                usage("input-tokens", ModelFacts.tokensOf(ask.characters())),
                usage("output-tokens", ask.expectedOutputTokens()));
    }

    /** @param unit input-tokens, output-tokens, cache-write-tokens or cache-read-tokens */
    public Usage usage(String unit, long tokens) {
        return new Usage(provider, model, unit, Math.max(0, tokens));
    }
}
