package io.narratix.stage;

import io.narratix.events.Failure;
import org.apache.avro.specific.SpecificRecord;

/**
 * A stage of the pipeline: turns an event into a result that is worth keeping, and announces it.
 *
 * <p>What it may rely on: {@link #work} is called for a task only while nobody else works on it, and never again once a
 * result is recorded; calls for different events run at the same time. What it must keep: {@link #announce} says the same
 * whenever it is given the same event and result, because a redelivery, a replay or a crash has it say so again. It knows
 * nothing of Kafka, retries or deduplication.
 *
 * @param <E> the event that orders the work
 * @param <R> the result, as the ledger keeps it
 */
public interface Stage<E extends SpecificRecord, R extends SpecificRecord> {

    /** What has to be done for the event. */
    Task taskOf(E event);

    /** By what name the provider of that number is known, for those who are told that it stands in for another. */
    default String providerOf(int alternative) {
        return "";
    }

    /**
     * Does it, once. May announce parts of the result through the desk while it works.
     *
     * @throws ProviderFault if the provider did not deliver; the policy decides what follows
     */
    R work(E event, Desk desk) throws ProviderFault, InterruptedException;

    /** Says what came of the event: for a fresh result and for a recalled one alike. */
    void announce(E event, R result, Outbox outbox);

    /** Says that the event's work will never be done. Somebody waits for this: it always says something. */
    void announceFailure(E event, Failure failure, Outbox outbox);
}
