package io.narratix.assembly.mix;

/** A gain over time, as a factor. */
@FunctionalInterface
interface Envelope {

    double at(long frame);

    static Envelope constant(double gain) {
        return frame -> gain;
    }

    /** Rises and falls with a constant sum of squares where one fade crosses another of the same length. */
    static Envelope fades(long start, long fadeIn, long end, long fadeOut) {
        return frame -> StrictMath.sin(Math.PI / 2 * share(frame - start, fadeIn))
                * StrictMath.sin(Math.PI / 2 * share(end - frame, fadeOut));
    }

    default Envelope times(Envelope other) {
        return frame -> at(frame) * other.at(frame);
    }

    private static double share(long passed, long whole) {
        return whole <= 0 ? 1 : Math.max(0, Math.min(1, passed / (double) whole));
    }
}
