package io.narratix.music.ambience;

import java.util.SplittableRandom;

/** White noise, evenly spread over -1…1. */
final class White {

    private static final double SCALE = 1.0 / (1L << 31);

    private final SplittableRandom random;

    White(SplittableRandom random) {
        this.random = random;
    }

    double next() {
        return random.nextInt() * SCALE;
    }
}
