package io.narratix.sound;

/**
 * What the sound reaches between its samples: 4× oversampling as in ITU-R BS.1770-4, annex 2, here with a windowed sinc of
 * 20 taps a phase in place of the standard's 12, which reads high tones more exactly.
 */
public final class TruePeak {

    /** How many samples the interpolation needs on either side. */
    public static final int REACH = 10;

    private static final int PHASES = 4;
    private static final double[][] TAPS = taps();

    private TruePeak() {}

    /**
     * The largest absolute value from the sample at {@code index} up to before the next one.
     *
     * @param samples must hold {@link #REACH} - 1 samples before the index and {@link #REACH} behind it
     */
    public static double at(float[] samples, int index) {
        double peak = Math.abs(samples[index]);
        for (double[] phase : TAPS) {
            double value = 0;
            for (int tap = 0; tap < phase.length; tap++) {
                value += phase[tap] * samples[index - REACH + 1 + tap];
            }
            peak = Math.max(peak, Math.abs(value));
        }
        return peak;
    }

    private static double[][] taps() {
        double[][] taps = new double[PHASES - 1][2 * REACH];
        for (int phase = 0; phase < taps.length; phase++) {
            for (int tap = 0; tap < 2 * REACH; tap++) {
                double distance = tap - REACH + 1 - (phase + 1) / (double) PHASES;
                double window = StrictMath.cos(Math.PI * distance / (2 * REACH));
                double angle = Math.PI * distance;
                taps[phase][tap] = window * window * StrictMath.sin(angle) / angle;
            }
        }
        return taps;
    }
}
