package io.narratix.stage;

/** Who is told what the calls for one item use, before and after; it knows the run's budget. Safe for many threads. */
@FunctionalInterface
public interface Meter {

    /** For work that costs nothing. */
    Meter FREE = expected -> Reservation.FREE;

    /**
     * Sets money aside for one call, before a byte of it leaves.
     *
     * @throws ProviderFault {@link ProviderFault.Kind#PERMANENT} if the run's budget does not allow the call,
     *     {@link ProviderFault.Kind#CANCELLED} if the run is over
     * @throws InterruptedException if the thread was asked to stop while the run's account could not be reached
     */
    Reservation reserve(Usage... expected) throws ProviderFault, InterruptedException;
}
