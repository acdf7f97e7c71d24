package io.narratix.sound;

/**
 * The pre-filter of ITU-R BS.1770-4, annex 1, for one channel: a high shelf for the head, then a high pass. The standard
 * tabulates the coefficients at 48 kHz; they are derived here from the analogue prototypes that give that table, so that
 * other rates work too.
 */
final class KWeighting {

    private final Section shelf;
    private final Section highPass;

    KWeighting(int sampleRateHz) {
        shelf = shelf(StrictMath.tan(Math.PI * 1681.974450955533 / sampleRateHz));
        highPass = highPass(StrictMath.tan(Math.PI * 38.13547087602444 / sampleRateHz));
    }

    /** Filters on; the sum of the squares of what comes out. Both sections in one loop, as each waits for itself. */
    double energy(float[] samples, int from, int to) {
        double energy = 0;
        double shelf1 = shelf.first;
        double shelf2 = shelf.second;
        double high1 = highPass.first;
        double high2 = highPass.second;
        for (int frame = from; frame < to; frame++) {
            double sample = samples[frame];
            double shelved = shelf.b0 * sample + shelf1;
            shelf1 = shelf.b1 * sample - shelf.a1 * shelved + shelf2;
            shelf2 = shelf.b2 * sample - shelf.a2 * shelved;
            double weighted = highPass.b0 * shelved + high1;
            high1 = highPass.b1 * shelved - highPass.a1 * weighted + high2;
            high2 = highPass.b2 * shelved - highPass.a2 * weighted;
            energy += weighted * weighted;
        }
        shelf.first = shelf1;
        shelf.second = shelf2;
        highPass.first = high1;
        highPass.second = high2;
        return energy;
    }

    private static Section shelf(double k) {
        double q = 0.7071752369554196;
        double high = StrictMath.pow(10, 3.999843853973347 / 20);
        double band = StrictMath.pow(high, 0.4996667741545416);
        double a0 = 1 + k / q + k * k;
        return new Section(
                new double[] {
                    (high + band * k / q + k * k) / a0, 2 * (k * k - high) / a0, (high - band * k / q + k * k) / a0
                },
                new double[] {2 * (k * k - 1) / a0, (1 - k / q + k * k) / a0});
    }

    private static Section highPass(double k) {
        double q = 0.5003270373238773;
        double a0 = 1 + k / q + k * k;
        return new Section(new double[] {1, -2, 1}, new double[] {2 * (k * k - 1) / a0, (1 - k / q + k * k) / a0});
    }

    /** Coefficients and state of a second-order section in transposed direct form II. */
    private static final class Section {

        private final double b0;
        private final double b1;
        private final double b2;
        private final double a1;
        private final double a2;
        private double first;
        private double second;

        Section(double[] b, double[] a) {
            b0 = b[0];
            b1 = b[1];
            b2 = b[2];
            a1 = a[0];
            a2 = a[1];
        }
    }
}
