package io.narratix.assembly.delivery;

import io.narratix.sound.Decibels;
import io.narratix.sound.LoudnessMeter;
import io.narratix.sound.Pcm;
import io.narratix.sound.TruePeakMeter;

/** Measures stereo sound at the mixing rate as it passes. */
final class Gauge {

    private static final int HALF_SECOND = Pcm.RATE_HZ / 2;

    private final LoudnessMeter loudness = new LoudnessMeter(2, Pcm.RATE_HZ);
    private final TruePeakMeter peaks = new TruePeakMeter(2);
    private double energy;
    private double energyOfHalfSecond;
    private double quietest = Double.POSITIVE_INFINITY;
    private long frames;

    void hear(float[][] stereo, int from, int to) {
        loudness.add(stereo, from, to);
        peaks.add(stereo, from, to);
        int frame = from;
        while (frame < to) {
            int end = (int) Math.min(to, frame + HALF_SECOND - frames % HALF_SECOND);
            energyOfHalfSecond += energy(stereo, frame, end);
            frames += end - frame;
            frame = end;
            if (frames % HALF_SECOND == 0) {
                endHalfSecond();
            }
        }
    }

    Measurement measurement() {
        double rms = Decibels.ofPower((energy + energyOfHalfSecond) / Math.max(1, frames));
        return new Measurement(
                loudness.integratedLufs(), peaks.dbtp(), rms, Decibels.ofPower(quietest / HALF_SECOND), frames);
    }

    private static double energy(float[][] stereo, int from, int to) {
        double energy = 0;
        for (int frame = from; frame < to; frame++) {
            double left = stereo[0][frame];
            double right = stereo[1][frame];
            energy += (left * left + right * right) / 2;
        }
        return energy;
    }

    private void endHalfSecond() {
        quietest = Math.min(quietest, energyOfHalfSecond);
        energy += energyOfHalfSecond;
        energyOfHalfSecond = 0;
    }
}
