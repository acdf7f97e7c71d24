package io.narratix.music.ambience;

import io.narratix.sound.Pcm;

/** An oscillator whose pitch may change with every sample; the same on every machine, for it reads a table. */
final class Sine {

    private static final int SIZE = 4096;
    private static final float[] TABLE = new float[SIZE + 1];

    static {
        for (int index = 0; index <= SIZE; index++) {
            TABLE[index] = (float) StrictMath.sin(2 * Math.PI * index / SIZE);
        }
    }

    private double phase;

    double next(double hz) {
        phase += hz / Pcm.RATE_HZ;
        phase -= Math.floor(phase);
        double place = phase * SIZE;
        int index = (int) place;
        return TABLE[index] + (TABLE[index + 1] - TABLE[index]) * (place - index);
    }
}
