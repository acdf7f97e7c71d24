package io.narratix.music.ambience;

import java.util.SplittableRandom;

/**
 * Noise between two frequencies that swells and ebbs: the hiss of rain, leaves, the roar of a fire, the tone of a room.
 *
 * @param depth how much of it comes and goes, 0 to 1
 * @param swellSeconds how slowly
 */
record Band(double lowHz, double highHz, double depth, double swellSeconds) implements Source {

    @Override
    public void addTo(float[][] stereo, SplittableRandom random) {
        SplittableRandom swells = random.split();
        for (float[] channel : stereo) {
            add(channel, new White(random.split()), new Contour(swells.split(), swellSeconds));
        }
    }

    private void add(float[] channel, White white, Contour swell) {
        Biquad low = Biquad.highpass(lowHz);
        Biquad high = Biquad.lowpass(highHz);
        for (int frame = 0; frame < channel.length; frame++) {
            double level = 1 - depth + depth * swell.next();
            channel[frame] += (float) (level * high.next(low.next(white.next())));
        }
    }
}
