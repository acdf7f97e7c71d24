package io.narratix.assembly.script;

import io.narratix.sound.Pcm;
import java.util.Random;

/** Sounds for tests, made on the spot. */
public final class Tones {

    private Tones() {}

    public static Pcm sine(double hertz, double amplitude, double seconds) {
        float[] samples = new float[(int) Math.round(seconds * Pcm.RATE_HZ)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (amplitude * Math.sin(2 * Math.PI * hertz * i / Pcm.RATE_HZ));
        }
        return Pcm.mono(samples, Pcm.RATE_HZ);
    }

    /** A bang that begins at full force with its first sample and dies away. */
    public static Pcm burst(double amplitude, double seconds) {
        Random random = new Random(7);
        float[] samples = new float[(int) Math.round(seconds * Pcm.RATE_HZ)];
        for (int i = 0; i < samples.length; i++) {
            double decay = Math.exp(-4.0 * i / samples.length);
            samples[i] = (float) (amplitude * decay * (random.nextDouble() * 2 - 1));
        }
        samples[0] = (float) amplitude;
        return Pcm.mono(samples, Pcm.RATE_HZ);
    }

    /** A chord in stereo whose sides differ. */
    public static Pcm chord(double seconds) {
        float[] left = sine(220, 0.2, seconds).channels()[0];
        float[] right = sine(329.6, 0.2, seconds).channels()[0];
        return new Pcm(new float[][] {left, right}, Pcm.RATE_HZ);
    }

    /** Steady noise, as of rain. */
    public static Pcm noise(double amplitude, double seconds) {
        Random random = new Random(11);
        float[] samples = new float[(int) Math.round(seconds * Pcm.RATE_HZ)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (amplitude * (random.nextDouble() * 2 - 1));
        }
        return Pcm.mono(samples, Pcm.RATE_HZ);
    }

    /** Ten harmonics under a rise and fall: peaky and voiced, as speech is. */
    static void addSyllable(float[] samples, int start, int frames, double hertz, double amplitude) {
        for (int i = 0; i < frames; i++) {
            double value = 0;
            for (int harmonic = 1; harmonic <= 10; harmonic++) {
                value += Math.sin(2 * Math.PI * hertz * harmonic * i / Pcm.RATE_HZ) / harmonic;
            }
            samples[start + i] += (float) (amplitude * 0.5 * value * Math.sin(Math.PI * i / frames));
        }
    }
}
