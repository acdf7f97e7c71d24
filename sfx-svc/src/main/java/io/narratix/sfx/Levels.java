package io.narratix.sfx;

import io.narratix.sound.Decibels;
import io.narratix.sound.Pcm;
import java.util.Arrays;

/**
 * How loud a sound is in each millisecond: mean squares of the louder channel.
 *
 * @param squares one for each block
 */
@SuppressWarnings("ArrayRecordComponent") // handed over by who makes it, and changed by nobody
record Levels(double[] squares) {

    /** In frames. */
    static final int BLOCK = Pcm.RATE_HZ / 1000;

    /** In blocks: as long as the quietest stretch must be to count as the noise. */
    private static final int STRETCH = 50;

    static Levels of(Pcm sound) {
        double[] levels = new double[Math.max(1, (sound.frames() + BLOCK - 1) / BLOCK)];
        for (float[] channel : sound.channels()) {
            double[] squares = new double[levels.length];
            for (int frame = 0; frame < channel.length; frame++) {
                squares[frame / BLOCK] += channel[frame] * channel[frame] / BLOCK;
            }
            for (int block = 0; block < levels.length; block++) {
                levels[block] = Math.max(levels[block], squares[block]);
            }
        }
        return new Levels(levels);
    }

    /** The first block that is no more than so far below the loudest one. */
    int firstFrom(double db) {
        double least = least(db);
        int first = 0;
        while (squares[first] < least) {
            first++;
        }
        return first;
    }

    /** The last such block. */
    int lastFrom(double db) {
        double least = least(db);
        int last = squares.length - 1;
        while (squares[last] < least) {
            last--;
        }
        return last;
    }

    /** The quietest stretch, relative to the loudest block; negative infinity where there is silence. */
    double noiseDb() {
        int length = Math.min(STRETCH, squares.length);
        double sum = 0;
        double quietest = Double.MAX_VALUE;
        for (int block = 0; block < squares.length; block++) {
            sum += squares[block];
            if (block >= length - 1) {
                quietest = Math.min(quietest, Math.max(0, sum) / length);
                sum -= squares[block - length + 1];
            }
        }
        return Decibels.ofPower(quietest / loudest());
    }

    private double least(double db) {
        return loudest() * StrictMath.pow(10, db / 10);
    }

    private double loudest() {
        return Arrays.stream(squares).max().orElse(0);
    }
}
