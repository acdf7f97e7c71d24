package io.narratix.music.ambience;

import io.narratix.sound.Pcm;

/** Second-order filters (R. Bristow-Johnson, Cookbook formulae for audio EQ biquad filter coefficients). */
final class Biquad {

    private static final double BUTTERWORTH = Math.sqrt(0.5);

    private final double b0;
    private final double b1;
    private final double b2;
    private final double a1;
    private final double a2;
    private double state1;
    private double state2;

    private Biquad(double[] b, double cos, double alpha) {
        double a0 = 1 + alpha;
        this.b0 = b[0] / a0;
        this.b1 = b[1] / a0;
        this.b2 = b[2] / a0;
        this.a1 = -2 * cos / a0;
        this.a2 = (1 - alpha) / a0;
    }

    static Biquad lowpass(double hz) {
        double cos = cos(hz);
        return new Biquad(new double[] {(1 - cos) / 2, 1 - cos, (1 - cos) / 2}, cos, alpha(hz, BUTTERWORTH));
    }

    static Biquad highpass(double hz) {
        double cos = cos(hz);
        return new Biquad(new double[] {(1 + cos) / 2, -1 - cos, (1 + cos) / 2}, cos, alpha(hz, BUTTERWORTH));
    }

    /** 0 dB at its centre. */
    static Biquad bandpass(double hz, double q) {
        double alpha = alpha(hz, q);
        return new Biquad(new double[] {alpha, 0, -alpha}, cos(hz), alpha);
    }

    double next(double in) {
        double out = b0 * in + state1;
        state1 = b1 * in - a1 * out + state2;
        state2 = b2 * in - a2 * out;
        return out;
    }

    private static double cos(double hz) {
        return StrictMath.cos(2 * Math.PI * hz / Pcm.RATE_HZ);
    }

    private static double alpha(double hz, double q) {
        return StrictMath.sin(2 * Math.PI * hz / Pcm.RATE_HZ) / (2 * q);
    }
}
