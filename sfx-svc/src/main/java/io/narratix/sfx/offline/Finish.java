package io.narratix.sfx.offline;

import io.narratix.sfx.QualityGate;
import io.narratix.sound.Pcm;

/** Makes a recipe's tape a sound that keeps the promises: place in the room, onset, ends, level. */
final class Finish {

    private static final double LOWEST_HZ = 28;
    private static final double ONSET_SHARE = 0.08;
    private static final double TAIL_SHARE = 0.001;
    private static final int ONSET_FADE_FRAMES = Pcm.RATE_HZ / 1000;
    private static final double FADE_SHARE = 0.15;
    private static final double LONGEST_FADE_SECONDS = 0.5;
    private static final double PEAK = 0.668; // -3.5 dBFS
    private static final double LOUDEST_RMS = 0.16; // -16 dBFS over 100 ms
    private static final int RMS_FRAMES = Pcm.RATE_HZ / 10;
    private static final double SOFT = 0.5;

    private Finish() {}

    static Pcm of(Tape tape, Manner manner) {
        Tape clean = away(tape, manner.distance()).through(Filter.high(LOWEST_HZ), Filter.high(LOWEST_HZ));
        Tape faded = faded(trimmed(clean));
        double loudness = (1 - 0.6 * manner.distance()) * Math.max(SOFT, Math.min(1, manner.force()));
        return pcm(faded, loudness * Math.min(PEAK / faded.peak(), LOUDEST_RMS / loudestRms(faded)));
    }

    /** Distance takes the highs and leaves the echo. */
    private static Tape away(Tape tape, double distance) {
        if (distance == 0) {
            return tape;
        }
        double brightHz = 7000 * StrictMath.pow(0.12, distance);
        return new Room(1.8, 0.5 * distance, 2500).around(tape.through(Filter.low(brightHz)));
    }

    private static Tape trimmed(Tape tape) {
        double peak = tape.peak();
        int start = 0;
        while (Math.abs(tape.sample(start)) < ONSET_SHARE * peak) {
            start++;
        }
        int end = tape.length();
        while (Math.abs(tape.sample(end - 1)) < TAIL_SHARE * peak) {
            end--;
        }
        int from = Math.max(0, start - ONSET_FADE_FRAMES);
        return tape.cut(from, Math.min(end, from + Tape.frames(QualityGate.LONGEST.toMillis() / 1000.0)));
    }

    private static Tape faded(Tape tape) {
        double[] samples = new double[tape.length()];
        double[] window = window(tape.length());
        double sum = 0;
        double windowSum = 0;
        for (int frame = 0; frame < samples.length; frame++) {
            sum += tape.sample(frame) * window[frame];
            windowSum += window[frame];
        }
        double offset = sum / Math.max(1, windowSum);
        for (int frame = 0; frame < samples.length; frame++) {
            samples[frame] = (tape.sample(frame) - offset) * window[frame];
        }
        return Tape.of(samples);
    }

    /** Nothing at both ends. */
    private static double[] window(int length) {
        double fadeFrames = Math.max(1, Math.min(FADE_SHARE * length, LONGEST_FADE_SECONDS * Pcm.RATE_HZ));
        double[] window = new double[length];
        for (int frame = 0; frame < length; frame++) {
            double in = Math.min(1, (double) frame / ONSET_FADE_FRAMES);
            double out = Math.min(1, (length - 1 - frame) / fadeFrames);
            window[frame] = in * out * out * (3 - 2 * out);
        }
        return window;
    }

    private static double loudestRms(Tape tape) {
        double loudest = 0;
        for (int from = 0; from < tape.length(); from += RMS_FRAMES) {
            double squares = 0;
            for (int frame = from; frame < Math.min(tape.length(), from + RMS_FRAMES); frame++) {
                squares += tape.sample(frame) * tape.sample(frame);
            }
            loudest = Math.max(loudest, squares / RMS_FRAMES);
        }
        return StrictMath.sqrt(loudest);
    }

    private static Pcm pcm(Tape tape, double gain) {
        float[] samples = new float[tape.length()];
        for (int frame = 0; frame < samples.length; frame++) {
            samples[frame] = (float) (gain * tape.sample(frame));
        }
        return Pcm.mono(samples, Pcm.RATE_HZ);
    }
}
