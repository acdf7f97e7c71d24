package io.narratix.music.composed;

import io.narratix.sound.Pcm;

/** What can be measured of a sound without a Fourier transform. */
public final class Features {

    private Features() {}

    /** Root mean square over all channels; NaN if a sample is. */
    public static double levelDbfs(Pcm sound) {
        double energy = 0;
        for (float[] channel : sound.channels()) {
            for (float sample : channel) {
                energy += (double) sample * sample;
            }
        }
        return 10 * Math.log10(energy / sound.channels().length / sound.frames());
    }

    /** The step from the last sample to the first, relative to the largest step within the sound. */
    public static double seam(Pcm sound) {
        double seam = 0;
        double largest = 0;
        for (float[] channel : sound.channels()) {
            seam = Math.max(seam, Math.abs(channel[0] - channel[channel.length - 1]));
            for (int frame = 1; frame < channel.length; frame++) {
                largest = Math.max(largest, Math.abs(channel[frame] - channel[frame - 1]));
            }
        }
        return seam / largest;
    }

    /**
     * Where the middle of the spectrum lies, weighted by energy: the root mean square frequency, found from the energy of
     * the derivative (Parseval).
     */
    public static double centroidHz(Pcm sound) {
        double energy = 0;
        double slope = 0;
        for (float[] channel : sound.channels()) {
            for (int frame = 1; frame < channel.length; frame++) {
                energy += (double) channel[frame] * channel[frame];
                double step = (double) channel[frame] - channel[frame - 1];
                slope += step * step;
            }
        }
        return Math.asin(Math.min(1, Math.sqrt(slope / energy) / 2)) * sound.sampleRateHz() / Math.PI;
    }
}
