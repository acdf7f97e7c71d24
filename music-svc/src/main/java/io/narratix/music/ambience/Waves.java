package io.narratix.music.ambience;

import io.narratix.sound.Pcm;
import java.util.SplittableRandom;

/**
 * Waves on a beach: a low swell that gathers, breaks into foam and runs back with a hiss.
 *
 * @param shortestSeconds between two waves
 * @param longestSeconds between two waves
 */
record Waves(double shortestSeconds, double longestSeconds) implements Source {

    private static final double GATHERING = 0.35;

    @Override
    public void addTo(float[][] stereo, SplittableRandom random) {
        double second = -random.nextDouble(longestSeconds);
        int frames = stereo[0].length;
        while (second * Pcm.RATE_HZ < frames) {
            double period = random.nextDouble(shortestSeconds, longestSeconds);
            wave(stereo, (int) (second * Pcm.RATE_HZ), (int) (1.5 * period * Pcm.RATE_HZ), random.split());
            second += period;
        }
    }

    private static void wave(float[][] stereo, int start, int length, SplittableRandom random) {
        double height = random.nextDouble(0.6, 1);
        double lean = random.nextDouble(-0.3, 0.3);
        for (int channel = 0; channel < stereo.length; channel++) {
            double gain = height * (channel == 0 ? 1 - lean : 1 + lean);
            side(stereo[channel], start, length, gain, new White(random.split()));
        }
    }

    private static void side(float[] channel, int start, int length, double gain, White white) {
        Biquad swell = Biquad.lowpass(350);
        Biquad foam = Biquad.bandpass(1100, 0.5);
        Biquad distance = Biquad.lowpass(4500);
        for (int frame = 0; frame < length; frame++) {
            double time = (double) frame / length;
            double noise = white.next();
            double sample = swell.next(noise) * 2.5 * gathered(time) + distance.next(foam.next(noise)) * broken(time);
            if (start + frame >= 0 && start + frame < channel.length) {
                channel[start + frame] += (float) (gain * sample);
            }
        }
    }

    /** Rises slowly to its height at the breaking and falls. */
    private static double gathered(double time) {
        double part = time < GATHERING ? time / GATHERING : (1 - time) / (1 - GATHERING);
        return part * part;
    }

    /** Nothing before the wave breaks, then quickly there and long in dying. */
    private static double broken(double time) {
        double since = (time - 0.8 * GATHERING) / (1 - 0.8 * GATHERING);
        if (since <= 0) {
            return 0;
        }
        double left = (1 - since) * (1 - since);
        return Math.min(1, since / 0.12) * left;
    }
}
