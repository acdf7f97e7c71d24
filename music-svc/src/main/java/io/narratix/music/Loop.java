package io.narratix.music;

import io.narratix.sound.Pcm;

/** Makes sounds that can be repeated without a seam, and brings them to a level. */
public final class Loop {

    private Loop() {}

    /**
     * What rings on after the given frame sounds together with the beginning, as it would if the piece were played again.
     *
     * @param channels [channel][frame], at most twice as long as the loop
     */
    public static float[][] ringingOn(float[][] channels, int frames) {
        float[][] loop = new float[channels.length][frames];
        for (int channel = 0; channel < channels.length; channel++) {
            for (int frame = 0; frame < channels[channel].length; frame++) {
                loop[channel][frame % frames] += channels[channel][frame];
            }
        }
        return loop;
    }

    /**
     * What lies after the given frame is faded out over the fading-in beginning, with constant power: for noises, whose
     * two ends have nothing to do with each other.
     *
     * @param channels [channel][frame], longer than the loop by the length of the crossfade
     */
    public static float[][] crossfaded(float[][] channels, int frames) {
        float[][] loop = new float[channels.length][frames];
        for (int channel = 0; channel < channels.length; channel++) {
            float[] from = channels[channel];
            int fade = from.length - frames;
            System.arraycopy(from, 0, loop[channel], 0, frames);
            for (int frame = 0; frame < fade; frame++) {
                double part = (frame + 0.5) / fade;
                loop[channel][frame] =
                        (float) (from[frame] * Math.sqrt(part) + from[frames + frame] * Math.sqrt(1 - part));
            }
        }
        return loop;
    }

    /**
     * Brought to a level, or as near as the highest sample's {@link Score#PEAK} allows. Silence stays silence.
     *
     * @param rmsDbfs root mean square over all channels, 0 for a square wave at full scale
     */
    public static Pcm levelled(float[][] channels, double rmsDbfs) {
        Pcm sound = new Pcm(channels, Pcm.RATE_HZ);
        double rms = rms(channels);
        if (rms == 0) {
            return sound;
        }
        double gain = Math.min(StrictMath.pow(10, rmsDbfs / 20) / rms, Score.PEAK / sound.peak());
        for (float[] channel : channels) {
            for (int frame = 0; frame < channel.length; frame++) {
                channel[frame] = (float) (channel[frame] * gain);
            }
        }
        return sound;
    }

    /** Adds a sound to another at a level (root mean square, dB relative to 1). Silence adds nothing. */
    public static void mix(float[][] from, float[][] to, double levelDb) {
        double rms = rms(from);
        if (rms == 0) {
            return;
        }
        double gain = StrictMath.pow(10, levelDb / 20) / rms;
        for (int channel = 0; channel < to.length; channel++) {
            for (int frame = 0; frame < to[channel].length; frame++) {
                to[channel][frame] += (float) (gain * from[channel][frame]);
            }
        }
    }

    private static double rms(float[][] channels) {
        double energy = 0;
        for (float[] channel : channels) {
            for (float sample : channel) {
                energy += (double) sample * sample;
            }
        }
        return Math.sqrt(energy / Math.max(1, (double) channels.length * channels[0].length));
    }
}
