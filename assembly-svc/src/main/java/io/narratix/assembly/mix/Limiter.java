package io.narratix.assembly.mix;

import io.narratix.sound.Decibels;
import io.narratix.sound.Pcm;
import io.narratix.sound.TruePeak;
import java.util.Arrays;

/**
 * Keeps the true peak of a stereo sound under a ceiling. Looks 5 ms ahead, so the gain has come down before the peak is
 * there, and without a corner; it recovers in about 150 ms. What comes out is {@link #LATENCY} frames late.
 */
final class Limiter {

    private static final int LOOK_AHEAD = Pcm.RATE_HZ / 200;
    private static final double RECOVERY = 1 - StrictMath.exp(-1.0 / (0.05 * Pcm.RATE_HZ));
    private static final double WORTH_A_LOOK = 0.4;

    static final int LATENCY = LOOK_AHEAD + TruePeak.REACH;

    private final double ceiling;
    private final Delay delay = new Delay(2, LATENCY);
    private final float[][] heard = new float[2][2 * TruePeak.REACH + Block.FRAMES];
    private final float[] gains = new float[Block.FRAMES];
    private final SlidingMinimum lowest = new SlidingMinimum(LOOK_AHEAD + 1);
    private final double[] recent = new double[LOOK_AHEAD + 1];
    private int oldest;
    private double sum = LOOK_AHEAD + 1;
    private double recovering = 1;

    Limiter(double ceilingDb) {
        ceiling = Decibels.gain(ceilingDb);
        Arrays.fill(recent, 1);
    }

    /** @param stereo at most {@link Block#FRAMES} frames, replaced by those that went in {@link #LATENCY} frames before */
    void limit(float[][] stereo, int frames) {
        for (int channel = 0; channel < 2; channel++) {
            System.arraycopy(stereo[channel], 0, heard[channel], 2 * TruePeak.REACH, frames);
        }
        delay.pass(stereo, frames);
        for (int frame = 0; frame < frames; frame++) {
            gains[frame] = (float) smoothed(lowest.next(needed(frame + TruePeak.REACH)));
        }
        for (float[] channel : stereo) {
            for (int frame = 0; frame < frames; frame++) {
                channel[frame] *= gains[frame];
            }
        }
        for (float[] channel : heard) {
            System.arraycopy(channel, frames, channel, 0, 2 * TruePeak.REACH);
        }
    }

    private double needed(int at) {
        double peak = 0;
        for (float[] channel : heard) {
            if (Math.max(Math.abs(channel[at]), Math.abs(channel[at + 1])) > WORTH_A_LOOK * ceiling) {
                peak = Math.max(peak, TruePeak.at(channel, at));
            }
        }
        return peak > ceiling ? ceiling / peak : 1;
    }

    /** The mean over the look-ahead of gains that are all low enough for the frame which leaves now. */
    private double smoothed(double gain) {
        recovering = Math.min(gain, recovering + (1 - recovering) * RECOVERY);
        sum += recovering - recent[oldest];
        recent[oldest] = recovering;
        oldest = oldest + 1 == recent.length ? 0 : oldest + 1;
        return Math.min(1, sum / recent.length);
    }
}
