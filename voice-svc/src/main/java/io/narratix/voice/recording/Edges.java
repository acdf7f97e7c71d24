package io.narratix.voice.recording;

/** Where speech begins and ends: the first and last 5 ms that are not silence, with a little air on both sides. */
public record Edges(int start, int end) {

    private static final int BLOCK = 240;
    private static final int AIR = 2400 - 2 * BLOCK;

    /** Silence is what stays 50 dB below the loudest block. */
    private static final double SILENCE = 1e-5;

    public static Edges of(float[] samples) {
        int blocks = Math.max(1, samples.length / BLOCK);
        double[] power = new double[blocks];
        double loudest = 0;
        for (int block = 0; block < blocks; block++) {
            power[block] = power(samples, block * BLOCK);
            loudest = Math.max(loudest, power[block]);
        }
        int first = 0;
        while (first < blocks - 1 && power[first] <= loudest * SILENCE) {
            first++;
        }
        int last = blocks - 1;
        while (last > first && power[last] <= loudest * SILENCE) {
            last--;
        }
        return new Edges(Math.max(0, first * BLOCK - AIR), Math.min(samples.length, (last + 1) * BLOCK + AIR));
    }

    private static double power(float[] samples, int start) {
        double sum = 0;
        for (int i = start; i < Math.min(samples.length, start + BLOCK); i++) {
            sum += samples[i] * samples[i];
        }
        return sum;
    }
}
