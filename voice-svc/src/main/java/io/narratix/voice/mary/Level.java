package io.narratix.voice.mary;

/** Brings speech to the level at which it is stored. */
final class Level {

    /** Mean level of what is not silence, dBFS. */
    private static final double SPEECH_DBFS = -21;

    /** No sample goes beyond -1.5 dBFS. */
    private static final double CEILING = StrictMath.pow(10, -1.5 / 20);

    private static final int BLOCK = 2400;

    /** Blocks more than 30 dB below the loudest one do not count. */
    private static final double GATE = 1e-3;

    private Level() {}

    /** In place. Where the peaks leave no room for the wanted level, it stays below it. */
    static void even(float[] samples, double gainDb) {
        double peak = 0;
        for (float sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
        }
        if (peak > 0) {
            double wanted = StrictMath.pow(10, (SPEECH_DBFS + gainDb) / 20) / Math.sqrt(speechPower(samples));
            scale(samples, Math.min(wanted, CEILING / peak));
        }
    }

    private static void scale(float[] samples, double gain) {
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (samples[i] * gain);
        }
    }

    private static double speechPower(float[] samples) {
        double[] powers = new double[Math.max(1, samples.length / BLOCK)];
        double loudest = 0;
        for (int block = 0; block < powers.length; block++) {
            powers[block] = power(samples, block * BLOCK);
            loudest = Math.max(loudest, powers[block]);
        }
        double sum = 0;
        int count = 0;
        for (double power : powers) {
            if (power >= loudest * GATE) {
                sum += power;
                count++;
            }
        }
        return sum / count;
    }

    private static double power(float[] samples, int start) {
        int end = Math.min(samples.length, start + BLOCK);
        double sum = 0;
        for (int i = start; i < end; i++) {
            sum += samples[i] * samples[i];
        }
        return sum / (end - start);
    }
}
