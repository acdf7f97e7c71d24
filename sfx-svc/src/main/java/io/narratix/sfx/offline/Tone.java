package io.narratix.sfx.offline;

import io.narratix.sound.Pcm;

/** Sounds with a pitch. */
final class Tone {

    private static final double NYQUIST_SHARE = 0.45;

    private Tone() {}

    static Tape sine(double seconds, Curve hz) {
        return harmonics(seconds, hz, 1);
    }

    /**
     * A tone of harmonics, the first being the fundamental; those that would fold back at half the rate are left out.
     *
     * @param gains of each harmonic
     */
    static Tape harmonics(double seconds, Curve hz, double... gains) {
        double[] out = new double[Math.max(1, Tape.frames(seconds))];
        double phase = 0;
        for (int frame = 0; frame < out.length; frame++) {
            double now = hz.at((double) frame / Pcm.RATE_HZ);
            out[frame] = sum(phase, gains, (int) (NYQUIST_SHARE * Pcm.RATE_HZ / Math.max(1, now)));
            phase += 2 * StrictMath.PI * now / Pcm.RATE_HZ;
        }
        return Tape.of(out);
    }

    /** Chebyshev's recurrence: sin(kx) = 2 cos(x) sin((k-1)x) - sin((k-2)x). */
    private static double sum(double phase, double[] gains, int highest) {
        double twiceCosine = 2 * StrictMath.cos(phase);
        double before = 0;
        double sine = StrictMath.sin(phase);
        double sum = 0;
        for (int k = 0; k < Math.min(gains.length, highest); k++) {
            sum += gains[k] * sine;
            double next = twiceCosine * sine - before;
            before = sine;
            sine = next;
        }
        return sum;
    }

    /** The gains of a band-limited sawtooth that falls off by a power of the harmonic's number. */
    static double[] falling(int count, double power) {
        double[] gains = new double[count];
        for (int k = 0; k < count; k++) {
            gains[k] = StrictMath.pow(k + 1.0, -power);
        }
        return gains;
    }
}
