package io.narratix.music.ambience;

import io.narratix.sound.Pcm;
import java.util.SplittableRandom;

/**
 * Many short knocks at random times (Poisson): drops of rain, crackling wood, dripping water. Each is the answer of a
 * resonance to one blow; loud ones are rarer than soft ones.
 *
 * @param perSecond how many on average
 * @param lowHz lowest pitch
 * @param highHz highest pitch
 * @param ringSeconds until a knock has fallen by 60 dB
 * @param clustering chance that the next knock follows within milliseconds
 */
record Drops(double perSecond, double lowHz, double highHz, double ringSeconds, double clustering) implements Source {

    @Override
    public void addTo(float[][] stereo, SplittableRandom random) {
        double frame = 0;
        while (true) {
            double mean = random.nextDouble() < clustering ? 0.012 : 1 / (perSecond * (1 - clustering));
            frame -= StrictMath.log(1 - random.nextDouble()) * mean * Pcm.RATE_HZ;
            if (frame >= stereo[0].length) {
                return;
            }
            knock(stereo, (int) frame, random);
        }
    }

    private void knock(float[][] stereo, int start, SplittableRandom random) {
        double hz = lowHz * StrictMath.pow(highHz / lowHz, random.nextDouble());
        double ring = ringSeconds * random.nextDouble(0.5, 1.5) * Pcm.RATE_HZ;
        double radius = StrictMath.pow(0.001, 1 / ring);
        double twoCos = 2 * radius * StrictMath.cos(2 * Math.PI * hz / Pcm.RATE_HZ);
        double loudness = random.nextDouble();
        double last = 0;
        double now = loudness * loudness * StrictMath.sin(2 * Math.PI * hz / Pcm.RATE_HZ);
        Place place = Place.anywhere(random);
        int end = Math.min(stereo[0].length, start + (int) ring);
        for (int frame = start; frame < end; frame++) {
            place.add(stereo, frame, now);
            double next = twoCos * now - radius * radius * last;
            last = now;
            now = next;
        }
    }
}
