package io.narratix.fakeproviders.synth;

/** A chord that is held and breathes, in a key that follows from its description; to be played over and over. */
public final class Tune {

    private static final double LOOP_SECONDS = 8;
    private static final double[] MINOR = {1, 1.2, 1.5, 2.4};

    private Tune() {}

    /** @return samples that join their own beginning */
    public static short[] loop(String description, int rateHz) {
        double root = new Dice(description).between(110, 220);
        double[] mixed = new double[(int) (LOOP_SECONDS * rateHz)];
        for (int note = 0; note < MINOR.length; note++) {
            double step = 2 * Math.PI * Math.round(root * MINOR[note] * LOOP_SECONDS) / mixed.length;
            double breath = 2 * Math.PI * (note + 1) / mixed.length;
            for (int i = 0; i < mixed.length; i++) {
                mixed[i] += Math.sin(step * i) * (0.6 + 0.4 * Math.cos(breath * i));
            }
        }
        short[] out = new short[mixed.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (short) (mixed[i] * 3500);
        }
        return out;
    }
}
