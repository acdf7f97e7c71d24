package io.narratix.music.composed;

import java.util.List;
import java.util.SplittableRandom;

/** One of many, each as likely as the other. */
final class Choice {

    private Choice() {}

    static <T> T of(List<T> options, SplittableRandom random) {
        return options.get(random.nextInt(options.size()));
    }
}
