package io.narratix.sound;

/**
 * The pre-filter of ITU-R BS.1770-4, annex 1, for one channel: a high shelf for the head, then a high pass. The standard
 * tabulates the coefficients at 48 kHz; they are derived here from the analogue prototypes that give that table, so that
 * other rates work too.
 */
final class KWeighting {

    private final Biquad shelf;
    private final Biquad highPass;

    KWeighting(int sampleRateHz) {
        shelf = shelf(StrictMath.tan(Math.PI * 1681.974450955533 / sampleRateHz));
        highPass = highPass(StrictMath.tan(Math.PI * 38.13547087602444 / sampleRateHz));
    }

    double weighted(double sample) {
        return highPass.filtered(shelf.filtered(sample));
    }

    private static Biquad shelf(double k) {
        double q = 0.7071752369554196;
        double high = StrictMath.pow(10, 3.999843853973347 / 20);
        double band = StrictMath.pow(high, 0.4996667741545416);
        double a0 = 1 + k / q + k * k;
        return new Biquad(
                new double[] {
                    (high + band * k / q + k * k) / a0, 2 * (k * k - high) / a0, (high - band * k / q + k * k) / a0
                },
                new double[] {2 * (k * k - 1) / a0, (1 - k / q + k * k) / a0});
    }

    private static Biquad highPass(double k) {
        double q = 0.5003270373238773;
        double a0 = 1 + k / q + k * k;
        return new Biquad(new double[] {1, -2, 1}, new double[] {2 * (k * k - 1) / a0, (1 - k / q + k * k) / a0});
    }

    /** A second-order section in transposed direct form II. */
    private static final class Biquad {

        private final double b0;
        private final double b1;
        private final double b2;
        private final double a1;
        private final double a2;
        private double first;
        private double second;

        Biquad(double[] b, double[] a) {
            b0 = b[0];
            b1 = b[1];
            b2 = b[2];
            a1 = a[0];
            a2 = a[1];
        }

        double filtered(double sample) {
            double out = b0 * sample + first;
            first = b1 * sample - a1 * out + second;
            second = b2 * sample - a2 * out;
            return out;
        }
    }
}
