package io.narratix.bench;

/** How long nothing is heard between the first word and the last. */
final class Silence {

    private static final double FLOOR = 32_768 * Math.pow(10, -60 / 20.0);
    private static final double WINDOW_S = 0.02;

    private Silence() {}

    /** In seconds. */
    static double longest(short[] samples, int rateHz) {
        int window = (int) (rateHz * WINDOW_S);
        int longest = 0;
        int run = 0;
        boolean begun = false;
        for (int start = 0; start + window <= samples.length; start += window) {
            if (rms(samples, start, window) > FLOOR) {
                longest = begun ? Math.max(longest, run) : 0;
                begun = true;
                run = 0;
            } else {
                run++;
            }
        }
        return longest * WINDOW_S;
    }

    static double rms(short[] samples, int start, int length) {
        double sum = 0;
        for (int i = start; i < start + length; i++) {
            sum += (double) samples[i] * samples[i];
        }
        return Math.sqrt(sum / length);
    }
}
