package io.narratix.sfx.offline;

import io.narratix.sound.Pcm;

/**
 * The room round a sound: parallel combs, then all-passes (M. R. Schroeder, Natural Sounding Artificial Reverberation,
 * 1962).
 *
 * @param t60Seconds reverberation time
 * @param wet level of the room against the direct sound
 * @param brightHz what the walls swallow lies above
 */
record Room(double t60Seconds, double wet, double brightHz) {

    static final Room CHAMBER = new Room(0.45, 0.25, 5000);
    static final Room HALL = new Room(1.6, 0.35, 4000);
    static final Room OUTDOORS = new Room(2.2, 0.22, 1800);

    private static final int[] COMB_FRAMES = {1433, 1601, 1867, 2053, 2251, 2399};
    private static final int[] ALL_PASS_FRAMES = {347, 113, 37};
    private static final double ALL_PASS_GAIN = 0.7;

    /** The sound and its reverberation, longer by the room's time. */
    Tape around(Tape dry) {
        Tape in = dry.lasting(dry.seconds() + t60Seconds);
        Tape reverberated = Tape.silence(in.seconds());
        for (int delay : COMB_FRAMES) {
            reverberated.lay(comb(in, delay));
        }
        for (int delay : ALL_PASS_FRAMES) {
            reverberated = allPass(reverberated, delay);
        }
        Tape soft = reverberated.through(Filter.low(brightHz), Filter.high(90));
        double share = soft.peak() == 0 ? 0 : wet * dry.peak() / soft.peak();
        return in.lay(soft, 0, share);
    }

    private Tape comb(Tape in, int delay) {
        double feedback = StrictMath.exp(-Curve.LN_60_DB * delay / (t60Seconds * Pcm.RATE_HZ));
        double[] out = new double[in.length()];
        for (int frame = 0; frame < out.length; frame++) {
            out[frame] = frame < delay ? 0 : in.sample(frame - delay) + feedback * out[frame - delay];
        }
        return Tape.of(out);
    }

    private static Tape allPass(Tape in, int delay) {
        double[] out = new double[in.length()];
        for (int frame = 0; frame < out.length; frame++) {
            double before = frame < delay ? 0 : in.sample(frame - delay) + ALL_PASS_GAIN * out[frame - delay];
            out[frame] = before - ALL_PASS_GAIN * in.sample(frame);
        }
        return Tape.of(out);
    }
}
