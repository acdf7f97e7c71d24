package io.narratix.stage;

/** Money set aside for one call. The first way in which it is closed counts; later ones change nothing. */
public interface Reservation {

    /** For work that costs nothing. */
    Reservation FREE = new Reservation() {
        @Override
        public void settle(Usage... used) {}

        @Override
        public void release() {}

        @Override
        public void presume() {}
    };

    /**
     * To be asked by a call that has waited for its turn, before a byte of it leaves. Unless it is for a run, it stands.
     *
     * @throws ProviderFault {@link ProviderFault.Kind#CANCELLED} if the run was closed meanwhile; the money is given back
     * @throws InterruptedException if the thread was asked to stop while the run's account could not be reached
     */
    default void stillStands() throws ProviderFault, InterruptedException {}

    /** The call was answered, and this is what it used. */
    void settle(Usage... used);

    /** The call was not billed: it was never sent, or refused. */
    void release();

    /** Nobody knows what became of the call: what was set aside counts as used. */
    void presume();
}
