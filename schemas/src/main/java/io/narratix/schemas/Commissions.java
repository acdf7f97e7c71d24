package io.narratix.schemas;

import io.narratix.events.Artifact;
import io.narratix.events.Commission;
import io.narratix.events.Options;
import io.narratix.events.TextSubmitted;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The order that a submitted text is: every stage that reads {@code text.submitted} derives the same one from it. */
public final class Commissions {

    /** How long a text may be that comes inside its event; a longer one comes by reference. */
    public static final int MAX_BODY_BYTES = 512 * 1024;

    private static final int MAX_ID_LENGTH = 200;

    private Commissions() {}

    /** What is wrong with a submission as it came in, in a sentence; empty if it can be taken. */
    public static Optional<String> objectionTo(TextSubmitted submitted) {
        int idLength = submitted.getTextId().length();
        if (idLength < 1 || idLength > MAX_ID_LENGTH) {
            return Optional.of("textId must have 1 to %d characters but has %,d.".formatted(MAX_ID_LENGTH, idLength));
        }
        String body = submitted.getBody();
        int bytes = body == null ? 0 : body.getBytes(StandardCharsets.UTF_8).length;
        return bytes <= MAX_BODY_BYTES
                ? Optional.empty()
                : Optional.of(
                        "The body has %,d bytes; at most %,d are taken. Put the text into the artifact store and submit a reference to it."
                                .formatted(bytes, MAX_BODY_BYTES));
    }

    /** @param store keeps a text that came inline, and says where */
    public static Commission of(TextSubmitted submitted, Function<byte[], Artifact> store) {
        String body = submitted.getBody();
        Commission commission = withoutBody(submitted);
        return body == null
                ? commission
                : Commission.newBuilder(commission)
                        .setText(store.apply(body.getBytes(StandardCharsets.UTF_8)))
                        .build();
    }

    /** For who does not need the text: what came inline is left out. */
    public static Commission withoutBody(TextSubmitted submitted) {
        Options options = submitted.getOptions();
        return Commission.newBuilder()
                .setTextId(submitted.getTextId())
                .setRunId(NameUuid.runId(submitted.getTextId(), submitted.getAttempt()))
                .setAttempt(submitted.getAttempt())
                .setTitle(submitted.getTitle())
                .setLanguage(submitted.getLanguage())
                .setText(submitted.getText())
                .setOptions(options == null ? Options.newBuilder().build() : options)
                .setMode(submitted.getMode())
                .setAcceptedAt(submitted.getOccurredAt())
                .build();
    }

    /** What the run's paid providers may cost, in US dollars; empty for no limit. */
    public static OptionalDouble budgetOf(Commission commission) {
        Options options = commission.getOptions();
        double budget = options == null ? 0 : options.getBudgetUsd();
        return budget > 0 ? OptionalDouble.of(budget) : OptionalDouble.empty();
    }

    /** Whether the run does one thing after the other. */
    public static boolean isSequential(Commission commission) {
        return commission.getMode().equals("SEQUENTIAL");
    }
}
