package io.narratix.stage;

import java.time.Instant;
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

    void count(Place place, @Nullable T entry, io.narratix.events.@Nullable Failure failure) {
        gatherings.count(place, entry, failure, closing.failsAtOnce());
    }

    Closing.Expectation expect(M manifest) {
        Closing.Expectation expectation = closing.expectationOf(manifest);
        gatherings.expect(expectation, manifest);
        return expectation;
    }

    /** Announces the set as done if it was this member that completed it. */
    void announceIfClosedBy(Place place, Outbox outbox) {
        if (gatherings.closedBy(place)) {
            announce(place.set(), outbox);
        }
    }

    /** Announces the set as done if all its members were there before the manifest. */
    void announceIfClosedByManifest(String set, Outbox outbox) {
        if (gatherings.closedByManifest(set)) {
            announce(set, outbox);
        }
    }

    private void announce(String set, Outbox outbox) {
        Instant[] times = gatherings.times(set);
        Closing.Closed<M, T> closed = new Closing.Closed<>(
                Place.runOf(set),
                gatherings.manifest(set, manifestType),
                gatherings.members(set, entryType),
                times[0],
                times[1]);
        closing.announceDone(closed, outbox);
    }
}
