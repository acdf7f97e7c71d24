package io.narratix.stage;

import io.narratix.events.Failure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * What happens when a set is complete: its manifest is in and every member of it is accounted for.
 *
 * @param <M> the manifest
 * @param <T> an entry of the finished list
 */
public interface Closing<M extends SpecificRecord, T extends SpecificRecord> {

    /** Which set the manifest closes, and how many members it has (0 if the analysis failed or found nothing). */
    Expectation expectationOf(M manifest);

    /** Whether the first member that fails closes the set at once, without waiting for the others. */
    boolean failsAtOnce();

    /**
     * Announces that the set is done. Says the same again after a redelivery.
     *
     */
    void announceDone(Closed<M, T> closed, Outbox outbox);

    /**
     * A complete set.
     *
     * @param manifest null only if a failed member closed the set before the manifest was in
     * @param members in the order of their numbers
     * @param begunAt when the first word of the set came in
     * @param closedAt when it was complete
     */
    record Closed<M, T>(
            String runId, @Nullable M manifest, List<Gathered<T>> members, Instant begunAt, Instant closedAt) {

        /** The first failure among the members. */
        public Optional<Failure> firstFailure() {
            return failures().stream().findFirst();
        }

        /** Why members are missing, in the order of their numbers. */
        public List<Failure> failures() {
            return members.stream().flatMap(member -> member.failed().stream()).toList();
        }

        /** EMPTY without members, OK if all were made, FAILED if none was, DEGRADED in between. */
        public String status() {
            if (members.isEmpty()) {
                return "EMPTY";
            }
            if (failures().isEmpty()) {
                return "OK";
            }
            return entries().isEmpty() ? "FAILED" : "DEGRADED";
        }

        /** What was made, in the order of the members' numbers. */
        public List<T> entries() {
            return members.stream().flatMap(member -> member.made().stream()).toList();
        }
    }

    /** The set that a manifest closes. */
    record Expectation(String set, int members) {}
}
