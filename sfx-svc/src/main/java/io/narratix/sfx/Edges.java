package io.narratix.sfx;

import io.narratix.sound.Pcm;

/**
 * Where a sound begins and ends within what a model has sent: found by its energy in blocks of a millisecond, relative to
 * the loudest of them and to the noise that lies under everything.
 *
 * @param from the first frame
 * @param to behind the last frame
 */
record Edges(int from, int to) {

    private static final int BLOCK = Levels.BLOCK;

    /** What is as far below the loudest is heard as the beginning: about what {@link QualityGate} asks for. */
    private static final double ONSET_DB = -28;

    /** Down to here a sound rings out. */
    private static final double TAIL_DB = -60;

    /** Noise is no part of the sound unless it is nearly as loud. */
    private static final double LOUDEST_NOISE_DB = -20;

    private static final double ABOVE_NOISE_DB = 8;
    private static final double AUDIBLE_SHARE = 0.04;
    private static final int AUDIBLE_WITHIN = 7 * BLOCK;
    private static final int BEFORE_ONSET = 4 * BLOCK;
    private static final int BEHIND_TAIL = 20 * BLOCK;
    private static final double FADE_IN_SHARE = 0.02;
    private static final int LONGEST_FADE_IN = 2 * BLOCK;
    private static final double FADE_OUT_SHARE = 0.2;
    private static final int LONGEST_FADE_OUT = 40 * BLOCK;

    /** @param take with something in it */
    static Edges of(Pcm take) {
        Levels levels = Levels.of(take);
        double noiseDb = levels.noiseDb() + ABOVE_NOISE_DB;
        int first = levels.firstFrom(held(noiseDb, ONSET_DB));
        int last = levels.lastFrom(held(noiseDb, TAIL_DB));
        int from = Math.max(first * BLOCK - BEFORE_ONSET, firstAudible(take) - AUDIBLE_WITHIN);
        from = Math.max(0, from);
        int longest = from + (int) (QualityGate.LONGEST.toMillis() * BLOCK);
        return new Edges(from, Math.min(longest, Math.min(take.frames(), (last + 1) * BLOCK + BEHIND_TAIL)));
    }

    /** The first frame at which a listener, and the gate, can hear anything. */
    private static int firstAudible(Pcm take) {
        double audible = AUDIBLE_SHARE * take.peak();
        int first = take.frames();
        for (float[] channel : take.channels()) {
            int frame = 0;
            while (frame < first && Math.abs(channel[frame]) < audible) {
                frame++;
            }
            first = frame;
        }
        return first;
    }

    /** The part between the edges: from nothing to nothing, and without an offset. */
    Pcm cut(Pcm take) {
        float[][] cut = new float[take.channels().length][];
        for (int channel = 0; channel < cut.length; channel++) {
            cut[channel] = faded(take.channels()[channel]);
        }
        return new Pcm(cut, take.sampleRateHz());
    }

    private float[] faded(float[] samples) {
        double[] window = window(to - from);
        double sum = 0;
        double weight = 0;
        for (int frame = 0; frame < window.length; frame++) {
            sum += samples[from + frame] * window[frame];
            weight += window[frame];
        }
        double offset = sum / Math.max(1, weight);
        float[] faded = new float[window.length];
        for (int frame = 0; frame < window.length; frame++) {
            faded[frame] = (float) ((samples[from + frame] - offset) * window[frame]);
        }
        return faded;
    }

    private static double[] window(int length) {
        double in = Math.max(1, Math.min(LONGEST_FADE_IN, FADE_IN_SHARE * length));
        double out = Math.max(1, Math.min(LONGEST_FADE_OUT, FADE_OUT_SHARE * length));
        double[] window = new double[length];
        for (int frame = 0; frame < length; frame++) {
            window[frame] = Math.min(1, frame / in) * Math.min(1, (length - 1 - frame) / out);
        }
        return window;
    }

    private static double held(double noiseDb, double lowestDb) {
        return Math.max(lowestDb, Math.min(LOUDEST_NOISE_DB, noiseDb));
    }
}
