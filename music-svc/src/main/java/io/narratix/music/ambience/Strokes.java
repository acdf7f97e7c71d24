package io.narratix.music.ambience;

import io.narratix.sound.Pcm;
import java.util.SplittableRandom;

/**
 * A blow of filtered noise that comes round and round: the joints of rails, the piston of an engine.
 *
 * @param periodSeconds from one round to the next
 * @param secondAt where in the round, as a part of it, a second and softer blow falls
 * @param hz centre of the noise
 * @param decaySeconds until a blow has fallen by 60 dB
 */
record Strokes(double periodSeconds, double secondAt, double hz, double decaySeconds) implements Source {

    @Override
    public void addTo(float[][] stereo, SplittableRandom random) {
        double second = random.nextDouble(periodSeconds);
        while (second * Pcm.RATE_HZ < stereo[0].length) {
            blow(stereo, second, 1, random.split());
            blow(stereo, second + secondAt * periodSeconds, 0.7, random.split());
            second += periodSeconds * random.nextDouble(0.995, 1.005);
        }
    }

    private void blow(float[][] stereo, double second, double level, SplittableRandom random) {
        int start = (int) (second * Pcm.RATE_HZ);
        double loud = level * random.nextDouble(0.8, 1);
        double decay = StrictMath.pow(0.001, 1 / (decaySeconds * Pcm.RATE_HZ));
        White white = new White(random);
        Biquad filter = Biquad.bandpass(hz, 1.2);
        Place place = Place.at(0);
        int end = Math.min(stereo[0].length, start + (int) (decaySeconds * Pcm.RATE_HZ));
        for (int frame = start; frame < end; frame++) {
            double onset = Math.min(1, (frame - start) / (0.004 * Pcm.RATE_HZ));
            place.add(stereo, frame, onset * loud * filter.next(white.next()));
            loud *= decay;
        }
    }
}
