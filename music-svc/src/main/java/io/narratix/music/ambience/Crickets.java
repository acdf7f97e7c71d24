package io.narratix.music.ambience;

import io.narratix.sound.Pcm;
import java.util.SplittableRandom;

/** Field crickets: chirps of three or four syllables near 4.5 kHz, one or two a second, each insect at its own rate. */
record Crickets(int insects) implements Source {

    private static final double SYLLABLE_SECONDS = 0.018;
    private static final double SPACING_SECONDS = 0.034;

    @Override
    public void addTo(float[][] stereo, SplittableRandom random) {
        for (int insect = 0; insect < insects; insect++) {
            chirp(stereo, random.split());
        }
    }

    private static void chirp(float[][] stereo, SplittableRandom random) {
        double hz = random.nextDouble(4100, 5000);
        double period = random.nextDouble(0.5, 1.0);
        int syllables = random.nextInt(3, 5);
        double level = random.nextDouble(0.1, 1);
        Place place = Place.anywhere(random);
        double second = random.nextDouble(period);
        while (second * Pcm.RATE_HZ < stereo[0].length) {
            for (int syllable = 0; syllable < syllables; syllable++) {
                double rising = level * (syllable + 1) / syllables;
                syllable(stereo, second + syllable * SPACING_SECONDS, hz, place, rising);
            }
            second += period * random.nextDouble(0.97, 1.03);
        }
    }

    private static void syllable(float[][] stereo, double second, double hz, Place place, double level) {
        int start = (int) (second * Pcm.RATE_HZ);
        int length = (int) (SYLLABLE_SECONDS * Pcm.RATE_HZ);
        Sine sine = new Sine();
        for (int frame = 0; frame < length && start + frame < stereo[0].length; frame++) {
            double time = (double) frame / length;
            place.add(stereo, start + frame, level * 4 * time * (1 - time) * sine.next(hz));
        }
    }
}
