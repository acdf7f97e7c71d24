package io.narratix.music.ambience;

import io.narratix.sound.Pcm;
import java.util.SplittableRandom;

/**
 * Running water: bubbles that ring at the frequency of their size and rise a little as they near the surface
 * (Minnaert; K. van den Doel, Physically based models for liquid sounds).
 */
record Bubbles(double perSecond, double lowHz, double highHz) implements Source {

    private static final double RISE_PER_SECOND = 4;

    @Override
    public void addTo(float[][] stereo, SplittableRandom random) {
        double frame = 0;
        while (true) {
            frame -= StrictMath.log(1 - random.nextDouble()) / perSecond * Pcm.RATE_HZ;
            if (frame >= stereo[0].length) {
                return;
            }
            bubble(stereo, (int) frame, random);
        }
    }

    private void bubble(float[][] stereo, int start, SplittableRandom random) {
        double hz = lowHz * StrictMath.pow(highHz / lowHz, random.nextDouble());
        double decay = StrictMath.exp(-(0.13 * hz + 0.0072 * StrictMath.pow(hz, 1.5)) / Pcm.RATE_HZ);
        double level = random.nextDouble() * random.nextDouble();
        Place place = Place.anywhere(random);
        Sine sine = new Sine();
        for (int frame = start; frame < stereo[0].length && level > 1e-3; frame++) {
            double since = (double) (frame - start) / Pcm.RATE_HZ;
            double onset = Math.min(1, since / 0.003);
            place.add(stereo, frame, onset * level * sine.next(hz * (1 + RISE_PER_SECOND * since)));
            level *= decay;
        }
    }
}
