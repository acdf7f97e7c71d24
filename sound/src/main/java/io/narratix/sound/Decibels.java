package io.narratix.sound;

/** Amplitude ratios and their decibels, 20·log10. Strict mathematics, so that every machine computes the same gains. */
public final class Decibels {

    private Decibels() {}

    /** The factor that changes a level by this many decibels; 0 for negative infinity. */
    public static double gain(double db) {
        return StrictMath.pow(10, db / 20);
    }

    /** Negative infinity for silence. */
    public static double of(double amplitude) {
        return 20 * StrictMath.log10(amplitude);
    }

    /** The decibels of a mean square: 10·log10, negative infinity for silence. */
    public static double ofPower(double meanSquare) {
        return 10 * StrictMath.log10(meanSquare);
    }
}
