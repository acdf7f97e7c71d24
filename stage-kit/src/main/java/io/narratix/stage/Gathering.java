package io.narratix.stage;

import io.narratix.events.Failure;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** One kind of set: its tables, the types in it, and what is announced when it is complete. */
final class Gathering<M extends SpecificRecord, T extends SpecificRecord> {

    private final Gatherings gatherings;
    private final Class<M> manifestType;
    private final Class<T> entryType;
    private final Closing<M, T> closing;

    Gathering(Gatherings gatherings, Class<M> manifestType, Class<T> entryType, Closing<M, T> closing) {
        this.gatherings = gatherings;
        this.manifestType = manifestType;
        this.entryType = entryType;
        this.closing = closing;
    }

    Gatherings.Member member(Place place, @Nullable T entry, @Nullable Failure failure) {
        return new Gatherings.Member(place, entry, failure, failure != null && closing.failsAtOnce());
    }

    Gatherings gatherings() {
        return gatherings;
    }

    Closing.Expectation expectationOf(M manifest) {
        return closing.expectationOf(manifest);
    }

    /** Returns whether all members were there before the manifest. */
    boolean expect(Closing.Expectation expectation, M manifest) {
        return gatherings.expect(expectation, manifest);
    }

    /** Announces a complete set as done. */
    void announce(String set, Outbox outbox) {
        Gatherings.Closed<M> closed = gatherings.closed(set, manifestType);
        closing.announceDone(
                new Closing.Closed<>(
                        Place.runOf(set),
                        closed.manifest(),
                        gatherings.members(set, entryType),
                        closed.begunAt(),
                        closed.closedAt()),
                outbox);
    }
}
