package io.narratix.sfx.offline;

import io.narratix.sound.Pcm;

/** Where the energy of a sound lies. */
final class Spectrum {

    private static final int FRAMES = 2048;

    private final double[] power;
    private final double hzPerBin;

    private Spectrum(double[] power, double hzPerBin) {
        this.power = power;
        this.hzPerBin = hzPerBin;
    }

    /** Mean power over half-overlapping frames with a Hann window (Welch 1967). */
    static Spectrum of(Pcm sound) {
        double[] power = new double[FRAMES / 2];
        float[] samples = sound.channels()[0];
        for (int start = 0; start < samples.length; start += FRAMES / 2) {
            double[] real = new double[FRAMES];
            for (int i = 0; i < Math.min(FRAMES, samples.length - start); i++) {
                real[i] = samples[start + i] * (0.5 - 0.5 * Math.cos(2 * Math.PI * i / FRAMES));
            }
            add(real, power);
        }
        return new Spectrum(power, (double) sound.sampleRateHz() / FRAMES);
    }

    private static void add(double[] real, double[] power) {
        double[] imaginary = new double[FRAMES];
        transform(real, imaginary);
        for (int bin = 1; bin < power.length; bin++) {
            power[bin] += real[bin] * real[bin] + imaginary[bin] * imaginary[bin];
        }
    }

    /** Radix-2 FFT, in place. */
    private static void transform(double[] real, double[] imaginary) {
        for (int i = 1, j = 0; i < FRAMES; i++) {
            int bit = FRAMES >> 1;
            for (; (j & bit) != 0; bit >>= 1) {
                j ^= bit;
            }
            j ^= bit;
            if (i < j) {
                double swap = real[i];
                real[i] = real[j];
                real[j] = swap;
            }
        }
        for (int size = 2; size <= FRAMES; size <<= 1) {
            butterflies(real, imaginary, size);
        }
    }

    private static void butterflies(double[] real, double[] imaginary, int size) {
        for (int k = 0; k < size / 2; k++) {
            double cosine = Math.cos(2 * Math.PI * k / size);
            double sine = -Math.sin(2 * Math.PI * k / size);
            for (int even = k; even < FRAMES; even += size) {
                int odd = even + size / 2;
                double re = real[odd] * cosine - imaginary[odd] * sine;
                double im = real[odd] * sine + imaginary[odd] * cosine;
                real[odd] = real[even] - re;
                imaginary[odd] = imaginary[even] - im;
                real[even] += re;
                imaginary[even] += im;
            }
        }
    }

    double centroidHz() {
        double weighted = 0;
        double all = 0;
        for (int bin = 0; bin < power.length; bin++) {
            weighted += power[bin] * bin * hzPerBin;
            all += power[bin];
        }
        return weighted / all;
    }

    /** Share of all energy between two frequencies. */
    double share(double lowHz, double highHz) {
        double inside = 0;
        double all = 0;
        for (int bin = 0; bin < power.length; bin++) {
            double hz = bin * hzPerBin;
            inside += hz >= lowHz && hz < highHz ? power[bin] : 0;
            all += power[bin];
        }
        return inside / all;
    }
}
