package io.narratix.music;

import io.narratix.sound.Pcm;
import java.util.Arrays;

/** What can be measured of a sound: level, spectrum, onsets, seam. */
public final class Measured {

    private static final int WINDOW = 4096;

    /** Half a turn. */
    private static final double[] COS = new double[WINDOW / 2];

    static {
        for (int index = 0; index < COS.length; index++) {
            COS[index] = Math.cos(2 * Math.PI * index / WINDOW);
        }
    }

    private final Pcm sound;
    private final double[][] power;

    private Measured(Pcm sound, double[][] power) {
        this.sound = sound;
        this.power = power;
    }

    public static Measured of(Pcm sound) {
        double[][] power = new double[sound.frames() * 2 / WINDOW - 1][];
        for (int window = 0; window < power.length; window++) {
            power[window] = power(sound, window * WINDOW / 2);
        }
        return new Measured(sound, power);
    }

    /** Root mean square over all channels; NaN if a sample is. */
    public double levelDbfs() {
        double energy = 0;
        for (float[] channel : sound.channels()) {
            for (float sample : channel) {
                energy += (double) sample * sample;
            }
        }
        return 10 * Math.log10(energy / sound.channels().length / sound.frames());
    }

    /** The step from the last sample to the first, relative to the largest step within the sound. */
    public double seam() {
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

    public double centroidHz() {
        double weighted = 0;
        double total = 0;
        for (double[] window : power) {
            for (int bin = 0; bin < window.length; bin++) {
                weighted += window[bin] * hz(bin);
                total += window[bin];
            }
        }
        return weighted / total;
    }

    /** The part of the energy that lies between two frequencies, 0 to 1. */
    public double share(double lowHz, double highHz) {
        double total = 0;
        double within = 0;
        for (double[] window : power) {
            for (int bin = 0; bin < window.length; bin++) {
                total += window[bin];
                within += hz(bin) >= lowHz && hz(bin) < highHz ? window[bin] : 0;
            }
        }
        return within / total;
    }

    /** Energy between two frequencies in each window of 43 ms. */
    public double[] envelope(double lowHz, double highHz) {
        return Arrays.stream(power)
                .mapToDouble(window -> {
                    double sum = 0;
                    for (int bin = 0; bin < window.length; bin++) {
                        sum += hz(bin) >= lowHz && hz(bin) < highHz ? window[bin] : 0;
                    }
                    return sum;
                })
                .toArray();
    }

    public static double windowSeconds() {
        return WINDOW / 2.0 / Pcm.RATE_HZ;
    }

    private static double hz(int bin) {
        return (double) bin * Pcm.RATE_HZ / WINDOW;
    }

    private static double[] power(Pcm sound, int start) {
        double[] real = new double[WINDOW];
        double[] imaginary = new double[WINDOW];
        for (int index = 0; index < WINDOW; index++) {
            double hann = 0.5 - 0.5 * (index < WINDOW / 2 ? COS[index] : -COS[index - WINDOW / 2]);
            real[index] = hann * (sound.channels()[0][start + index] + sound.channels()[1][start + index]);
        }
        transform(real, imaginary);
        double[] power = new double[WINDOW / 2];
        for (int bin = 0; bin < power.length; bin++) {
            power[bin] = real[bin] * real[bin] + imaginary[bin] * imaginary[bin];
        }
        return power;
    }

    /** Cooley and Tukey, radix 2, in place. */
    private static void transform(double[] real, double[] imaginary) {
        int bits = Integer.numberOfTrailingZeros(real.length);
        for (int index = 0; index < real.length; index++) {
            int mirrored = Integer.reverse(index) >>> (32 - bits);
            if (mirrored > index) {
                swap(real, index, mirrored);
                swap(imaginary, index, mirrored);
            }
        }
        for (int size = 2; size <= real.length; size *= 2) {
            for (int start = 0; start < real.length; start += size) {
                butterflies(real, imaginary, start, size / 2);
            }
        }
    }

    private static void butterflies(double[] real, double[] imaginary, int start, int half) {
        for (int index = 0; index < half; index++) {
            double cos = COS[index * (WINDOW / 2 / half)];
            double sin = -COS[Math.abs(index * (WINDOW / 2 / half) - WINDOW / 4)];
            int upper = start + index;
            int lower = upper + half;
            double turnedReal = cos * real[lower] - sin * imaginary[lower];
            double turnedImaginary = sin * real[lower] + cos * imaginary[lower];
            real[lower] = real[upper] - turnedReal;
            imaginary[lower] = imaginary[upper] - turnedImaginary;
            real[upper] += turnedReal;
            imaginary[upper] += turnedImaginary;
        }
    }

    private static void swap(double[] values, int one, int other) {
        double kept = values[one];
        values[one] = values[other];
        values[other] = kept;
    }
}
