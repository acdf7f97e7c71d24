package io.narratix.music.ambience;

import java.util.SplittableRandom;

/** Where in the stereo picture something is, with constant power. */
record Place(double left, double right) {

    /** @param pan -1 left to 1 right */
    static Place at(double pan) {
        return new Place(Math.sqrt((1 - pan) / 2), Math.sqrt((1 + pan) / 2));
    }

    static Place anywhere(SplittableRandom random) {
        return at(random.nextDouble(-0.8, 0.8));
    }

    void add(float[][] stereo, int frame, double sample) {
        stereo[0][frame] += (float) (left * sample);
        stereo[1][frame] += (float) (right * sample);
    }
}
