package io.narratix.voice.recording;

import io.narratix.voice.Delivery;

/** Brings speech to the level at which it is stored. */
public final class Level {

    /** Mean level of what is not silence, dBFS. */
    private static final double SPEECH_DBFS = -21;

    /** No sample goes beyond -1.5 dBFS. */
    private static final double CEILING = StrictMath.pow(10, -1.5 / 20);

    private static final int BLOCK = 2400;

    /** Blocks more than 30 dB below the loudest one do not count. */
    private static final double GATE = 1e-3;

    private Level() {}

    /** How far from the common level a delivery is, in decibels: the difference stays audible, and the mix even. */
    public static double gainDb(Delivery delivery) {
        double felt = switch (delivery.emotion()) {
            case ANGER -> 1.5;
            case URGENT -> 1;
            case JOY, SURPRISE -> 0.5;
            case NEUTRAL, FEAR, DISGUST -> 0;
            case CALM -> -0.5;
            case SADNESS -> -1;
            case TENDER -> -1.5;
        };
        return felt
                + switch (delivery.loudness()) {
                    case WHISPER -> -5;
                    case SOFT -> -2.5;
                    case NORMAL -> 0;
                    case LOUD -> 1.5;
                    case SHOUT -> 3;
                };
    }

    /** In place. Where the peaks leave no room for the wanted level, it stays below it. */
    public static void even(float[] samples, double gainDb) {
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
