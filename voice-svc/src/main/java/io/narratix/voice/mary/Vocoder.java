package io.narratix.voice.mary;

/** Makes a trajectory audible. */
final class Vocoder {

    /** Samples for which the filter stands still while its coefficients glide from frame to frame. */
    private static final int STEP = 8;

    /** How much the formants are sharpened; of 0.1 and 0.3 a recogniser understands 0.3 better. */
    private static final double SHARPENING = 0.3;

    private final Excitation excitation;

    Vocoder(double[][] bands) {
        excitation = new Excitation(bands);
    }

    /** Samples at 48 kHz, at whatever level the models have. */
    float[] sound(Trajectory trajectory, Timbre timbre) {
        double[] source = excitation.of(trajectory, timbre);
        float[] out = new float[trajectory.samples()];
        int order = trajectory.cepstrum()[0].length - 1;
        VocalTract tract = new VocalTract(timbre.warping(), order);
        double[] from = coefficients(trajectory.cepstrum()[0], tract);
        for (int frame = 0; frame < trajectory.frames(); frame++) {
            double[] to = coefficients(trajectory.cepstrum()[frame], tract);
            frame(source, out, frame * Trajectory.FRAME, tract, from, to);
            from = to;
        }
        return out;
    }

    private static double[] coefficients(double[] cepstrum, VocalTract tract) {
        double[] coefficients = cepstrum.clone();
        for (int i = 2; i < coefficients.length; i++) {
            coefficients[i] *= 1 + SHARPENING;
        }
        tract.toCoefficients(coefficients);
        return coefficients;
    }

    private static void frame(double[] source, float[] out, int start, VocalTract tract, double[] from, double[] to) {
        double[] now = from.clone();
        for (int step = 0; step < Trajectory.FRAME; step += STEP) {
            double share = (double) step / Trajectory.FRAME;
            for (int i = 0; i < now.length; i++) {
                now[i] = from[i] + share * (to[i] - from[i]);
            }
            double gain = StrictMath.exp(now[0]);
            for (int i = start + step; i < start + step + STEP; i++) {
                out[i] = (float) tract.filter(source[i], gain, now);
            }
        }
    }
}
