package io.narratix.stage;

import io.narratix.events.Failure;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;

/** Answers events that no work is begun for: what is wrong with them is wrong at every further try, too. */
record Refusal<E extends SpecificRecord>(Handler<E> answering, Function<E, Optional<String>> objection)
        implements Handler<E> {

    @Override
    public void handle(E event, Outbox outbox) {
        Failure failure = Failure.newBuilder()
                .setKind(ProviderFault.Kind.PERMANENT.name())
                .setReason(objection.apply(event).orElse("refused"))
                .setRetryable(false)
                .setAttempts(0)
                .build();
        giveUp(event, failure, outbox);
    }

    @Override
    public void giveUp(E event, Failure failure, Outbox outbox) {
        answering.giveUp(event, failure, outbox);
    }
}
