package io.narratix.sfx.offline;

/** Sounds without a pitch. */
final class Noise {

    private static final double PINK_POLES_PER_OCTAVE = 0.5;

    private Noise() {}

    static Tape white(Dice dice, double seconds) {
        double[] out = new double[Math.max(1, Tape.frames(seconds))];
        for (int frame = 0; frame < out.length; frame++) {
            out[frame] = dice.signed();
        }
        return Tape.of(out);
    }

    /** Equal energy in every octave from 20 Hz to 20 kHz: a sum of one-pole filters half an octave's decade apart. */
    static Tape pink(Dice dice, double seconds) {
        double[] out = new double[Math.max(1, Tape.frames(seconds))];
        int poles = (int) (10 * PINK_POLES_PER_OCTAVE);
        double[] state = new double[poles];
        for (int frame = 0; frame < out.length; frame++) {
            double in = dice.signed();
            for (int i = 0; i < poles; i++) {
                double cornerShare = 0.003 * (1 << (2 * i));
                state[i] += cornerShare * (in - state[i]);
                out[frame] += state[i] / StrictMath.sqrt(cornerShare);
            }
        }
        return Tape.of(out).level(1);
    }

    /** A short burst that dies away by 60 dB in the given time. */
    static Tape burst(Dice dice, double t60Seconds) {
        return white(dice, t60Seconds).shape(Curve.decay(t60Seconds));
    }

    /** The push of something that hits: a smooth pulse of unit area, duller the longer it is. */
    static Tape strike(double seconds) {
        double[] out = new double[Math.max(2, Tape.frames(seconds))];
        for (int frame = 0; frame < out.length; frame++) {
            double wave = StrictMath.sin(StrictMath.PI * (frame + 0.5) / out.length);
            out[frame] = 2 * wave * wave / out.length;
        }
        return Tape.of(out);
    }
}
