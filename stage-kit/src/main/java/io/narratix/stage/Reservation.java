package io.narratix.stage;

/** Money set aside for one call. The first of its methods that is called counts; later calls change nothing. */
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

    /** The call was answered, and this is what it used. */
    void settle(Usage... used);

    /** The call was not billed: it was never sent, or refused. */
    void release();

    /** Nobody knows what became of the call: what was set aside counts as used. */
    void presume();
}
