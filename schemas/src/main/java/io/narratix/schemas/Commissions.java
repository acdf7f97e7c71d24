package io.narratix.schemas;

import io.narratix.events.Artifact;
import io.narratix.events.Commission;
import io.narratix.events.Options;
import io.narratix.events.TextSubmitted;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** The order that a submitted text is: every stage that reads {@code text.submitted} derives the same one from it. */
public final class Commissions {

    private Commissions() {}

    /** @param store keeps a text that came inline, and says where */
    public static Commission of(TextSubmitted submitted, Function<byte[], Artifact> store) {
        Options options = submitted.getOptions();
        String body = submitted.getBody();
        return Commission.newBuilder()
                .setTextId(submitted.getTextId())
                .setRunId(NameUuid.runId(submitted.getTextId(), submitted.getAttempt()))
                .setAttempt(submitted.getAttempt())
                .setTitle(submitted.getTitle())
                .setLanguage(submitted.getLanguage())
                .setText(body == null ? submitted.getText() : store.apply(body.getBytes(StandardCharsets.UTF_8)))
                .setOptions(options == null ? Options.newBuilder().build() : options)
                .setMode(submitted.getMode())
                .setAcceptedAt(submitted.getOccurredAt())
                .build();
    }

    /** Whether the run does one thing after the other. */
    public static boolean isSequential(Commission commission) {
        return commission.getMode().equals("SEQUENTIAL");
    }
}
