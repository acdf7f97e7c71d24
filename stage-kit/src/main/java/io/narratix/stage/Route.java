package io.narratix.stage;

import io.narratix.events.Failure;
import io.narratix.schemas.Topic;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;

/** A topic that a service consumes, and who deals with its events. */
public record Route<E extends SpecificRecord>(Topic<E> topic, Handler<E> handler) {

    /** The same route for the events that the condition holds for; the others go elsewhere. */
    public Route<E> when(Predicate<E> condition, Handler<E> elsewhere) {
        return new Route<>(topic, new Handler<>() {
            @Override
            public void handle(E event, Outbox outbox) throws InterruptedException {
                chosen(event).handle(event, outbox);
            }

            @Override
            public void giveUp(E event, Failure failure, Outbox outbox) {
                chosen(event).giveUp(event, failure, outbox);
            }

            private Handler<E> chosen(E event) {
                return condition.test(event) ? handler : elsewhere;
            }
        });
    }

    /**
     * The same route for the events that there is no objection to; the others are answered FAILED, for good, and the
     * objection is the reason.
     */
    public Route<E> unless(Function<E, Optional<String>> objection) {
        return when(event -> objection.apply(event).isEmpty(), new Refusal<>(handler, objection));
    }

    /** The same route for the events that the condition holds for; the others are none of this service's business. */
    public Route<E> when(Predicate<E> condition) {
        return when(condition, Handler.ignoring());
    }
}
