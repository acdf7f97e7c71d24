package io.narratix.stage;

import java.util.List;
import java.util.ServiceLoader;

/**
 * Where the work on an item has got to, at the places where it matters whether the process dies. Nobody looks on in
 * production; tests put a {@link Witness} on the class path that ends the process at one of them.
 */
public enum Milestone {
    /** The ledger has counted the first try; nothing else has happened. */
    CLAIMED,
    /** Money is set aside, and no byte has left. */
    PAID_NOT_SENT,
    /** The provider's answer is in and booked; what it holds is nowhere but in memory. */
    ANSWERED_NOT_STORED,
    /** The artifact is on disk; the ledger does not know. */
    STORED_NOT_RECORDED,
    /** The ledger has the result; nobody has been told. */
    RECORDED_NOT_ANNOUNCED,
    /** The brokers have the announcement; the record's offset is not committed. */
    ANNOUNCED_NOT_COMMITTED;

    /** Who is told, on the thread that has got there. */
    @FunctionalInterface
    public interface Witness {

        void see(Milestone milestone, String item);
    }

    private static final List<Witness> WITNESSES = ServiceLoader.load(Witness.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();

    void reached(String item) {
        for (Witness witness : WITNESSES) {
            witness.see(this, item);
        }
    }
}
