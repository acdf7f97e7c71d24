package io.narratix.stage;

/** Who is told what the calls for one item use, before and after; it knows the run's budget. Safe for many threads. */
@FunctionalInterface
public interface Meter {

    /** For work that costs nothing. */
    Meter FREE = expected -> Reservation.FREE;

    /**
     * Sets money aside for one call, before a byte of it leaves.
     *
     * @throws ProviderFault {@link ProviderFault.Kind#PERMANENT} if the run's budget does not allow the call
     */
    Reservation reserve(Usage... expected) throws ProviderFault;
}
