package io.narratix.voice.alignment;

/** The power spectrum of real samples, by the fast Fourier transform (Cooley and Tukey, 1965). */
final class Spectrum {

    private Spectrum() {}

    /**
     * Up to the Nyquist frequency, which is included.
     *
     * @param samples a power of two of them; used up
     */
    static double[] power(double[] samples) {
        int size = samples.length;
        double[] imaginary = new double[size];
        reorder(samples);
        for (int half = 1; half < size; half *= 2) {
            butterflies(samples, imaginary, half);
        }
        double[] power = new double[size / 2 + 1];
        for (int bin = 0; bin < power.length; bin++) {
            power[bin] = samples[bin] * samples[bin] + imaginary[bin] * imaginary[bin];
        }
        return power;
    }

    private static void reorder(double[] samples) {
        int bits = Integer.numberOfTrailingZeros(samples.length);
        for (int i = 0; i < samples.length; i++) {
            int mirrored = Integer.reverse(i) >>> (Integer.SIZE - bits);
            if (mirrored > i) {
                double swapped = samples[i];
                samples[i] = samples[mirrored];
                samples[mirrored] = swapped;
            }
        }
    }

    private static void butterflies(double[] real, double[] imaginary, int half) {
        for (int k = 0; k < half; k++) {
            double cos = Math.cos(Math.PI * k / half);
            double sin = -Math.sin(Math.PI * k / half);
            for (int i = k; i < real.length; i += 2 * half) {
                double re = real[i + half] * cos - imaginary[i + half] * sin;
                double im = real[i + half] * sin + imaginary[i + half] * cos;
                real[i + half] = real[i] - re;
                imaginary[i + half] = imaginary[i] - im;
                real[i] += re;
                imaginary[i] += im;
            }
        }
    }
}
