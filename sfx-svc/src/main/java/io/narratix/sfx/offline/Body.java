package io.narratix.sfx.offline;

import io.narratix.sound.Pcm;
import java.util.ArrayList;
import java.util.List;

/**
 * A thing that rings when it is struck or scraped: a bank of two-pole resonators, one for each mode of vibration (modal
 * synthesis, J.-M. Adrien 1991).
 */
record Body(List<Mode> modes) {

    /**
     * One way to vibrate.
     *
     * @param t60Seconds time in which it dies away by 60 dB
     */
    record Mode(double hz, double t60Seconds, double gain) {}

    /** Modes as ratio to the fundamental, T60 in seconds and gain, ratio, T60, gain … */
    static Body of(double fundamentalHz, double... modes) {
        List<Mode> all = new ArrayList<>();
        for (int i = 0; i + 2 < modes.length; i += 3) {
            all.add(new Mode(fundamentalHz * modes[i], modes[i + 1], modes[i + 2]));
        }
        return new Body(List.copyOf(all));
    }

    /** A body of no regular form: modes anywhere in a range, the higher ones dying faster. */
    static Body irregular(Dice dice, int count, double lowHz, double highHz, double t60Seconds) {
        List<Mode> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double hz = dice.pitch(lowHz, highHz);
            double t60 = dice.near(t60Seconds, 0.4) * StrictMath.sqrt(lowHz / hz);
            all.add(new Mode(hz, t60, dice.between(0.3, 1)));
        }
        return new Body(List.copyOf(all));
    }

    Tape struck(double strikeSeconds, double seconds) {
        return driven(Noise.strike(strikeSeconds).lasting(seconds));
    }

    /** What sounds when the body is shaken by the given movement. */
    Tape driven(Tape movement) {
        double[] out = new double[movement.length()];
        for (Mode mode : modes) {
            if (mode.hz() < 0.45 * Pcm.RATE_HZ) {
                ring(mode, movement, out);
            }
        }
        return Tape.of(out);
    }

    private static void ring(Mode mode, Tape movement, double[] out) {
        double angle = 2 * StrictMath.PI * mode.hz() / Pcm.RATE_HZ;
        double radius = StrictMath.exp(-Curve.LN_60_DB / (mode.t60Seconds() * Pcm.RATE_HZ));
        double near = 2 * radius * StrictMath.cos(angle);
        double far = -radius * radius;
        double gain = mode.gain() * StrictMath.sin(angle);
        double last = 0;
        double beforeLast = 0;
        for (int frame = 0; frame < out.length; frame++) {
            double now = gain * movement.sample(frame) + near * last + far * beforeLast;
            beforeLast = last;
            last = now;
            out[frame] += now;
        }
    }
}
