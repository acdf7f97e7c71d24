package io.narratix.voice.mary;

/**
 * The mel log spectrum approximation filter (Imai, Sumita and Furuichi, 1983): turns excitation into speech. Its exponential
 * is a Padé approximation of order 5 in two cascaded stages, whose five sections do not wait for each other within a sample.
 */
final class VocalTract {

    /** Modified Padé coefficients for |x| up to 6 (Fukada et al., ICASSP 1992). */
    private static final double[] PADE = {1, 0.4999391, 0.1107098, 0.01369984, 0.0009564853, 0.00003041721};

    private static final int SECTIONS = 5;

    private final double warping;
    private final double feed;
    private final int order;
    private final double[] first = new double[SECTIONS + 1];
    private final double[] firstTaps = new double[SECTIONS + 1];
    private final double[] second = new double[SECTIONS + 1];
    private final double[] delays;

    /**
     * @param warping all-pass constant
     * @param order of the cepstrum, the gain not counted
     */
    VocalTract(double warping, int order) {
        this.warping = warping;
        this.feed = 1 - warping * warping;
        this.order = order;
        this.delays = new double[(order + 2) * SECTIONS];
    }

    /** Filter coefficients of a mel-cepstrum, in place. */
    void toCoefficients(double[] cepstrum) {
        for (int i = order - 1; i >= 0; i--) {
            cepstrum[i] -= warping * cepstrum[i + 1];
        }
    }

    /** One sample on. */
    double filter(double excitation, double gain, double[] coefficients) {
        return secondStage(firstStage(excitation * gain, coefficients[1]), coefficients);
    }

    private double firstStage(double input, double coefficient) {
        double x = input;
        double out = 0;
        for (int i = SECTIONS; i > 0; i--) {
            first[i] = feed * firstTaps[i - 1] + warping * first[i];
            firstTaps[i] = first[i] * coefficient;
            double v = firstTaps[i] * PADE[i];
            x += (i & 1) == 1 ? v : -v;
            out += v;
        }
        firstTaps[0] = x;
        return out + x;
    }

    private double secondStage(double input, double[] coefficients) {
        warpedDelays(coefficients);
        double x = input;
        double out = 0;
        for (int i = SECTIONS; i > 0; i--) {
            double v = second[i] * PADE[i];
            x += (i & 1) == 1 ? v : -v;
            out += v;
        }
        second[0] = x;
        return out + x;
    }

    /** The five chains of all-passes side by side: each step depends on the one before it, but not on its neighbours. */
    private void warpedDelays(double[] coefficients) {
        double[] d = delays;
        double a = warping;
        double p0 = feed * second[0] + a * d[0];
        double p1 = feed * second[1] + a * d[1];
        double p2 = feed * second[2] + a * d[2];
        double p3 = feed * second[3] + a * d[3];
        double p4 = feed * second[4] + a * d[4];
        d[0] = p0;
        d[1] = p1;
        d[2] = p2;
        d[3] = p3;
        d[4] = p4;
        double y0 = 0;
        double y1 = 0;
        double y2 = 0;
        double y3 = 0;
        double y4 = 0;
        for (int i = 2, at = SECTIONS; i <= order; i++, at += SECTIONS) {
            double b = coefficients[i];
            double n0 = d[at] + a * (d[at + 5] - p0);
            double n1 = d[at + 1] + a * (d[at + 6] - p1);
            double n2 = d[at + 2] + a * (d[at + 7] - p2);
            double n3 = d[at + 3] + a * (d[at + 8] - p3);
            double n4 = d[at + 4] + a * (d[at + 9] - p4);
            d[at] = p0;
            d[at + 1] = p1;
            d[at + 2] = p2;
            d[at + 3] = p3;
            d[at + 4] = p4;
            y0 += b * n0;
            y1 += b * n1;
            y2 += b * n2;
            y3 += b * n3;
            y4 += b * n4;
            p0 = n0;
            p1 = n1;
            p2 = n2;
            p3 = n3;
            p4 = n4;
        }
        int end = order * SECTIONS;
        d[end] = p0;
        d[end + 1] = p1;
        d[end + 2] = p2;
        d[end + 3] = p3;
        d[end + 4] = p4;
        second[1] = y0;
        second[2] = y1;
        second[3] = y2;
        second[4] = y3;
        second[5] = y4;
    }
}
