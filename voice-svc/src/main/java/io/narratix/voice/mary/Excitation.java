package io.narratix.voice.mary;

import java.util.SplittableRandom;

/**
 * What the vocal folds and the breath put into the vocal tract: pulses and noise, mixed band by band (Yoshimura et al.,
 * "Mixed excitation for HMM-based speech synthesis", 2001).
 */
final class Excitation {

    private static final long SEED = 1;

    private final double[][] bands;
    private final int taps;

    Excitation(double[][] bands) {
        this.bands = bands;
        this.taps = bands[0].length;
    }

    /** As many samples as the trajectory has; the noise is the same every time. */
    double[] of(Trajectory trajectory, Timbre timbre) {
        double[] out = new double[trajectory.samples() + taps];
        double[] pulse = new double[taps];
        double[] noise = new double[taps];
        SplittableRandom random = new SplittableRandom(SEED);
        Pulses pulses = new Pulses(timbre);
        for (int frame = 0; frame < trajectory.frames(); frame++) {
            shape(trajectory.voicing()[frame], 1 - timbre.breath(), pulse, noise);
            pulses.enter(trajectory.logPitch()[frame]);
            frame(out, frame * Trajectory.FRAME, pulse, noise, pulses, random);
        }
        return out;
    }

    private void shape(double[] voicing, double share, double[] pulse, double[] noise) {
        for (int tap = 0; tap < taps; tap++) {
            double voiced = 0;
            double whole = 0;
            for (int band = 0; band < bands.length; band++) {
                voiced += voicing[band] * share * bands[band][tap];
                whole += bands[band][tap];
            }
            pulse[tap] = voiced;
            noise[tap] = whole - voiced;
        }
    }

    private static void frame(
            double[] out, int start, double[] pulse, double[] noise, Pulses pulses, SplittableRandom random) {
        long signs = 0;
        for (int i = 0; i < Trajectory.FRAME; i++) {
            signs = (i & 63) == 0 ? random.nextLong() : signs >>> 1;
            add(out, start + i, noise, (signs & 1) == 0 ? 1 : -1);
            double height = pulses.next();
            if (height != 0) {
                add(out, start + i, pulse, height);
            }
        }
    }

    private static void add(double[] out, int at, double[] response, double height) {
        for (int tap = 0; tap < response.length; tap++) {
            out[at + tap] += height * response[tap];
        }
    }

    /** Where the pulses fall; the period glides from frame to frame. */
    private static final class Pulses {

        /** The recorded speaker's mean of the natural logarithm of Hz. */
        private static final double RECORDED = 5.15;

        private static final double LOWEST_HZ = 50;
        private static final double HIGHEST_HZ = 500;

        private final Timbre timbre;
        private double period;
        private double glide;
        private double phase;

        Pulses(Timbre timbre) {
            this.timbre = timbre;
        }

        void enter(double logPitch) {
            if (Double.isNaN(logPitch)) {
                period = 0;
                return;
            }
            double hz = timbre.pitchHz() * StrictMath.exp(timbre.range() * (logPitch - RECORDED));
            double wanted = 48_000 / Math.max(LOWEST_HZ, Math.min(HIGHEST_HZ, hz));
            if (period == 0) {
                period = wanted;
                phase = wanted;
            }
            glide = (wanted - period) / Trajectory.FRAME;
        }

        double next() {
            if (period == 0) {
                return 0;
            }
            period += glide;
            phase += 1;
            if (phase < period) {
                return 0;
            }
            phase -= period;
            return Math.sqrt(period);
        }
    }
}
