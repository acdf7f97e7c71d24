package io.narratix.stage;

import io.narratix.events.Failure;
import org.apache.avro.specific.SpecificRecord;

/** Notes how many members a set has, and announces the set as done if they are all there already. */
final class ManifestHandler<M extends SpecificRecord> implements Handler<M> {

    private final Gathering<M, ?> gathering;
    private final Progress progress;

    ManifestHandler(Gathering<M, ?> gathering, Progress progress) {
        this.gathering = gathering;
        this.progress = progress;
    }

    @Override
    public void handle(M manifest, Outbox outbox) {
        Closing.Expectation expectation = gathering.expectationOf(manifest);
        boolean closed = gathering.expect(expectation, manifest);
        progress.expect(Place.runOf(expectation.set()), expectation.members());
        if (closed) {
            gathering.announce(expectation.set(), outbox);
        }
    }

    @Override
    public void giveUp(M manifest, Failure failure, Outbox outbox) {
        // The record is in the dead letters; the run's deadline answers for it.
    }
}
