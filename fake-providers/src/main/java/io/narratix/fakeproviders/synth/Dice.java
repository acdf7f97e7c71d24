package io.narratix.fakeproviders.synth;

/** Numbers that look random and follow from a text. */
final class Dice {

    private long state;

    Dice(String seed) {
        state = 0x9E3779B97F4A7C15L ^ seed.hashCode() * 0xBF58476D1CE4E5B9L;
    }

    /** Uniform in 0…1. */
    double roll() {
        state += 0x9E3779B97F4A7C15L;
        long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return ((z ^ (z >>> 31)) >>> 11) * 0x1.0p-53;
    }

    double between(double low, double high) {
        return low + roll() * (high - low);
    }
}
