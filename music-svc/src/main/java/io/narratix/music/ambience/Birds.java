package io.narratix.music.ambience;

import io.narratix.sound.Pcm;
import java.util.SplittableRandom;

/**
 * A few birds, each with a place, a distance and a strophe of its own, sung again after a pause: gliding whistles between
 * 2 and 7 kHz, where small songbirds sing.
 */
record Birds(int singers, double pauseSeconds) implements Source {

    private static final double LOWEST_HZ = 2400;

    @Override
    public void addTo(float[][] stereo, SplittableRandom random) {
        for (int singer = 0; singer < singers; singer++) {
            sing(stereo, random.split());
        }
    }

    private void sing(float[][] stereo, SplittableRandom random) {
        Strophe strophe = Strophe.invented(random);
        Place place = Place.anywhere(random);
        double level = random.nextDouble(0.15, 1);
        double second = random.nextDouble(pauseSeconds);
        while (second * Pcm.RATE_HZ < stereo[0].length) {
            for (int note = 0; note < strophe.hz().length; note++) {
                whistle(stereo, second + note * strophe.spacing(), strophe, note, place, level);
            }
            second += strophe.hz().length * strophe.spacing() + pauseSeconds * random.nextDouble(0.5, 1.5);
        }
    }

    private static void whistle(float[][] stereo, double second, Strophe strophe, int note, Place place, double level) {
        int start = (int) (second * Pcm.RATE_HZ);
        int length = (int) (strophe.spacing() * 0.7 * Pcm.RATE_HZ);
        Sine sine = new Sine();
        for (int frame = 0; frame < length && start + frame < stereo[0].length; frame++) {
            double time = (double) frame / length;
            double swell = 4 * time * (1 - time);
            double hz = strophe.hz()[note] * (1 + strophe.glide() * (time - 0.5));
            place.add(stereo, start + frame, level * swell * swell * sine.next(hz));
        }
    }

    /** What one bird sings: the pitch of each note, how they follow each other, and how far each one glides. */
    @SuppressWarnings("ArrayRecordComponent") // made and read in this file only
    private record Strophe(double[] hz, double spacing, double glide) {

        static Strophe invented(SplittableRandom random) {
            double[] hz = new double[random.nextInt(2, 8)];
            double centre = LOWEST_HZ * random.nextDouble(1.1, 2.2);
            boolean trill = random.nextBoolean();
            for (int note = 0; note < hz.length; note++) {
                hz[note] = centre * (trill ? 1 + 0.12 * (note % 2) : random.nextDouble(0.85, 1.25));
            }
            return new Strophe(hz, trill ? 0.08 : random.nextDouble(0.12, 0.22), random.nextDouble(-0.35, 0.35));
        }
    }
}
