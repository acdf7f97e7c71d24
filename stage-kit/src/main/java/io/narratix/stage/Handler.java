package io.narratix.stage;

import io.narratix.events.Failure;
import org.apache.avro.specific.SpecificRecord;

/** Deals with one event, and can be asked to say that it could not. Both may be called again for the same event. */
public interface Handler<E extends SpecificRecord> {

    /** Returns when everything that follows from the event is recorded and handed to the outbox. */
    void handle(E event, Outbox outbox) throws InterruptedException;

    /** Answers an event that {@link #handle} broke on, so that nobody waits for it for ever. */
    void giveUp(E event, Failure failure, Outbox outbox);

    /** For events that are somebody else's business. */
    static <E extends SpecificRecord> Handler<E> ignoring() {
        return new Handler<>() {
            @Override
            public void handle(E event, Outbox outbox) {}

            @Override
            public void giveUp(E event, Failure failure, Outbox outbox) {}
        };
    }
}
