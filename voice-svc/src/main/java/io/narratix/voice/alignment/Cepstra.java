package io.narratix.voice.alignment;

/**
 * Mel-frequency cepstral coefficients (Davis and Mermelstein, 1980), their means over the whole sound taken away, so that
 * voices and microphones differ less than what is said.
 */
final class Cepstra {

    static final int RATE_HZ = 16_000;
    static final int HOP = RATE_HZ / 100;

    private static final int WINDOW = RATE_HZ / 40;
    private static final int FFT = 512;
    private static final int BANDS = 26;
    private static final int COEFFICIENTS = 13;
    private static final double EMPHASIS = 0.97;
    private static final double LOWEST_HZ = 80;
    private static final double HIGHEST_HZ = 7_600;

    /** Bands more than 60 dB below the loudest one are silence, whatever is left in them. */
    private static final double FLOOR = 1e-6;

    private static final double[] HAMMING = hamming();
    private static final double[][] FILTERS = filters();
    private static final double[][] COSINES = cosines();

    private Cepstra() {}

    /** [frame][coefficient], a frame every 10 ms. */
    static float[][] of(float[] samples) {
        int frames = Math.max(1, 1 + (samples.length - WINDOW) / HOP);
        double[][] bands = new double[frames][];
        double loudest = 0;
        for (int frame = 0; frame < frames; frame++) {
            bands[frame] = bands(samples, frame * HOP);
            for (double band : bands[frame]) {
                loudest = Math.max(loudest, band);
            }
        }
        float[][] cepstra = new float[frames][];
        for (int frame = 0; frame < frames; frame++) {
            cepstra[frame] = cepstrum(bands[frame], loudest * FLOOR);
        }
        centre(cepstra);
        return cepstra;
    }

    private static double[] bands(float[] samples, int start) {
        double[] real = new double[FFT];
        for (int i = 0; i < WINDOW && start + i < samples.length; i++) {
            double before = start + i > 0 ? samples[start + i - 1] : 0;
            real[i] = (samples[start + i] - EMPHASIS * before) * HAMMING[i];
        }
        double[] power = Spectrum.power(real);
        double[] bands = new double[BANDS];
        for (int band = 0; band < BANDS; band++) {
            for (int bin = 0; bin < power.length; bin++) {
                bands[band] += FILTERS[band][bin] * power[bin];
            }
        }
        return bands;
    }

    private static float[] cepstrum(double[] bands, double floor) {
        float[] cepstrum = new float[COEFFICIENTS];
        for (int band = 0; band < BANDS; band++) {
            double log = Math.log(Math.max(bands[band], floor) + Double.MIN_NORMAL);
            for (int i = 0; i < COEFFICIENTS; i++) {
                cepstrum[i] += (float) (log * COSINES[i][band]);
            }
        }
        return cepstrum;
    }

    private static void centre(float[][] cepstra) {
        for (int i = 0; i < COEFFICIENTS; i++) {
            double sum = 0;
            for (float[] frame : cepstra) {
                sum += frame[i];
            }
            float mean = (float) (sum / cepstra.length);
            for (float[] frame : cepstra) {
                frame[i] -= mean;
            }
        }
    }

    private static double[] hamming() {
        double[] window = new double[WINDOW];
        for (int i = 0; i < WINDOW; i++) {
            window[i] = 0.54 - 0.46 * StrictMath.cos(2 * Math.PI * i / (WINDOW - 1));
        }
        return window;
    }

    private static double[][] filters() {
        double[][] filters = new double[BANDS][FFT / 2 + 1];
        double step = (mel(HIGHEST_HZ) - mel(LOWEST_HZ)) / (BANDS + 1);
        for (int band = 0; band < BANDS; band++) {
            double centre = mel(LOWEST_HZ) + (band + 1) * step;
            for (int bin = 0; bin <= FFT / 2; bin++) {
                double distance = Math.abs(mel((double) bin * RATE_HZ / FFT) - centre) / step;
                filters[band][bin] = Math.max(0, 1 - distance);
            }
        }
        return filters;
    }

    private static double[][] cosines() {
        double[][] cosines = new double[COEFFICIENTS][BANDS];
        for (int i = 0; i < COEFFICIENTS; i++) {
            for (int band = 0; band < BANDS; band++) {
                cosines[i][band] = StrictMath.sqrt(2.0 / BANDS) * StrictMath.cos(Math.PI * i * (band + 0.5) / BANDS);
            }
        }
        return cosines;
    }

    private static double mel(double hz) {
        return 1127 * StrictMath.log(1 + hz / 700);
    }
}
