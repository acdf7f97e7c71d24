package io.narratix.faults.campaign;

/** A scenario takes what is not there: root, to mount a disk, or a C compiler. Nothing was broken and nothing was shown. */
final class Unplayable extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param lacking what it takes */
    Unplayable(String lacking) {
        super(lacking);
    }
}
