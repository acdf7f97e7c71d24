package io.narratix.languagemodel.settings;

import java.time.Duration;

/** The rules that the settings of every model keep. */
final class ModelSettings {

    private static final int SMALLEST_ANSWER = 1_000;
    private static final int SMALLEST_QUESTION = 3_000;

    private ModelSettings() {}

    static void check(String prefix, int contextTokens, int maxOutputTokens, Duration deadline, int concurrency) {
        Required.that(
                maxOutputTokens >= SMALLEST_ANSWER,
                "%s.max-output-tokens must be at least %d but was %d"
                        .formatted(prefix, SMALLEST_ANSWER, maxOutputTokens));
        Required.that(
                contextTokens >= maxOutputTokens + SMALLEST_QUESTION,
                "%s.context-tokens must leave %d tokens for the question beside an answer of %d but was %d"
                        .formatted(prefix, SMALLEST_QUESTION, maxOutputTokens, contextTokens));
        Required.that(
                !deadline.isNegative() && !deadline.isZero(),
                "%s.deadline must be positive but was %s".formatted(prefix, deadline));
        Required.that(concurrency >= 1, "%s.concurrency must be at least 1 but was %d".formatted(prefix, concurrency));
    }
}
