package io.narratix.music.ambience;

import io.narratix.sound.Pcm;
import java.util.SplittableRandom;

/**
 * Something wide that comes and goes: a car down the street, thunder far away. Filtered noise with an onset and a decay.
 *
 * @param everySeconds how long it takes on average until the next one
 * @param lowHz lower edge of its noise
 * @param highHz upper edge of its noise
 * @param onsetSeconds until it is at its loudest
 * @param decaySeconds from there until it is gone
 */
record Passing(double everySeconds, double lowHz, double highHz, double onsetSeconds, double decaySeconds)
        implements Source {

    @Override
    public void addTo(float[][] stereo, SplittableRandom random) {
        double second = random.nextDouble(0.5) * everySeconds;
        while (second * Pcm.RATE_HZ < stereo[0].length) {
            pass(stereo, (int) (second * Pcm.RATE_HZ), random.split());
            second += everySeconds * random.nextDouble(0.6, 1.4);
        }
    }

    private void pass(float[][] stereo, int start, SplittableRandom random) {
        Place place = Place.anywhere(random);
        double level = random.nextDouble(0.4, 1);
        White white = new White(random.split());
        Contour rolling = new Contour(random.split(), 0.25);
        Biquad low = Biquad.highpass(lowHz);
        Biquad high = Biquad.lowpass(highHz);
        int length = (int) ((onsetSeconds + decaySeconds) * Pcm.RATE_HZ);
        for (int frame = 0; frame < length && start + frame < stereo[0].length; frame++) {
            double shape = shape((double) frame / Pcm.RATE_HZ) * (0.5 + rolling.next());
            place.add(stereo, start + frame, level * shape * high.next(low.next(white.next())));
        }
    }

    private double shape(double second) {
        double part = second < onsetSeconds ? second / onsetSeconds : 1 - (second - onsetSeconds) / decaySeconds;
        return part * part;
    }
}
