package io.narratix.stage;

import io.narratix.events.Failure;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
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
     * Returns the result that counts: ours, or one that was recorded before; that one is counted as it is recalled.
     *
     * @param provisional whether a stand-in has made it
     */
    final byte[] record(E event, Task task, R result, boolean provisional) {
        byte[] frame = context.results().encode(result);
        byte[] recorded = transaction.execute(status -> {
            byte[] counting = context.ledger().record(task, frame, provisional);
            if (counting == frame) {
                contribute(event, result, null);
            }
            return counting;
        });
        return java.util.Objects.requireNonNull(recorded);
    }

    final void recordFailure(E event, Task task, Failure failure) {
        transaction.executeWithoutResult(status -> {
            context.ledger().recordFailure(task, failure);
            contribute(event, null, failure);
        });
    }

    /** Counts a recalled result in the set of the run that recalls it. */
    final boolean count(E event, R result) {
        transaction.executeWithoutResult(status -> contribute(event, result, null));
        return true;
    }

    /** Called inside the recording transaction. */
    void contribute(E event, @Nullable R result, @Nullable Failure failure) {}

    /** Announces the set that the event's item completed, if it did. */
    void announceIfClosed(E event, Outbox outbox) {}

    /** A recorder for items that belong to a set. */
    static final class OfMembers<
                    E extends SpecificRecord,
                    R extends SpecificRecord,
                    M extends SpecificRecord,
                    T extends SpecificRecord>
            extends Recorder<E, R> {

        private final GatheredStage<E, R, T> stage;
        private final Gathering<M, T> gathering;

        OfMembers(
                StageContext context,
                TransactionOperations transaction,
                GatheredStage<E, R, T> stage,
                Gathering<M, T> gathering) {
            super(context, transaction);
            this.stage = stage;
            this.gathering = gathering;
        }

        @Override
        void contribute(E event, @Nullable R result, @Nullable Failure failure) {
            gathering.count(stage.placeOf(event), result == null ? null : stage.entryOf(event, result), failure);
        }

        @Override
        void announceIfClosed(E event, Outbox outbox) {
            gathering.announceIfClosedBy(stage.placeOf(event), outbox);
        }
    }
}
