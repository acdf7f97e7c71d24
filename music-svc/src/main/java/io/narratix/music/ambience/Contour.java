package io.narratix.music.ambience;

import io.narratix.sound.Pcm;
import java.util.SplittableRandom;

/** A curve that wanders smoothly between 0 and 1, from one random value to the next. */
final class Contour {

    private final SplittableRandom random;
    private final double meanFrames;
    private double from;
    private double to;
    private double position = 1;
    private double step;

    Contour(SplittableRandom random, double meanSeconds) {
        this.random = random;
        this.meanFrames = meanSeconds * Pcm.RATE_HZ;
        this.to = random.nextDouble();
    }

    double next() {
        if (position >= 1) {
            position = 0;
            step = 1 / (meanFrames * random.nextDouble(0.6, 1.4));
            from = to;
            to = random.nextDouble();
        }
        double eased = position * position * (3 - 2 * position);
        position += step;
        return from + (to - from) * eased;
    }
}
