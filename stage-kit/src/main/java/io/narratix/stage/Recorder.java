package io.narratix.stage;

import io.narratix.events.Failure;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.transaction.support.TransactionOperations;

/** Records what became of an event: in the ledger and, if its item is a member of a set, in the set's count, at once. */
class Recorder<E extends SpecificRecord, R extends SpecificRecord> {

    private final StageContext context;
    private final TransactionOperations transaction;

    Recorder(StageContext context, TransactionOperations transaction) {
        this.context = context;
        this.transaction = transaction;
    }

    /**
     * Records our result, and counts it. If another one was recorded before, that is the one that counts, and it is yet to
     * be counted in the set of the run that recalls it.
     *
     * @param provisional whether a stand-in has made it
     */
    Claim record(E event, Task task, R result, boolean provisional) {
        byte[] frame = context.results().encode(result);
        byte[] recorded = context.ledger().record(task, frame, provisional);
        return recorded == frame ? new Claim.Made(frame, false) : new Claim.Recalled(recorded);
    }

    /** Returns whether the item completed a set. */
    final boolean recordFailure(E event, Task task, Failure failure) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            context.ledger().recordFailure(task, failure);
            return countFailure(event, failure);
        }));
    }

    /** Counts a recalled result in the set of the run that recalls it; returns whether it completed it. */
    boolean count(E event, R result) {
        return false;
    }

    /** The same for an item that will never be there. Called inside the recording transaction. */
    boolean countFailure(E event, Failure failure) {
        return false;
    }

    /** Announces the set that the event's item completed. */
    void announceClosed(E event, Outbox outbox) {}

    /** A recorder for items that belong to a set. */
    static final class OfMembers<
                    E extends SpecificRecord,
                    R extends SpecificRecord,
                    M extends SpecificRecord,
                    T extends SpecificRecord>
            extends Recorder<E, R> {

        private final StageContext context;
        private final GatheredStage<E, R, T> stage;
        private final Gathering<M, T> gathering;

        OfMembers(
                StageContext context,
                TransactionOperations transaction,
                GatheredStage<E, R, T> stage,
                Gathering<M, T> gathering) {
            super(context, transaction);
            this.context = context;
            this.stage = stage;
            this.gathering = gathering;
        }

        @Override
        Claim record(E event, Task task, R result, boolean provisional) {
            byte[] frame = context.results().encode(result);
            return context.ledger().record(task, frame, provisional, gathering.gatherings(), made(event, result));
        }

        @Override
        boolean count(E event, R result) {
            return gathering.gatherings().count(made(event, result));
        }

        @Override
        boolean countFailure(E event, Failure failure) {
            return gathering.gatherings().count(gathering.member(stage.placeOf(event), null, failure));
        }

        @Override
        void announceClosed(E event, Outbox outbox) {
            gathering.announce(stage.placeOf(event).set(), outbox);
        }

        private Gatherings.Member made(E event, R result) {
            return gathering.member(stage.placeOf(event), stage.entryOf(event, result), null);
        }
    }
}
