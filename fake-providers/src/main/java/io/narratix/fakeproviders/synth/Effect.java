package io.narratix.fakeproviders.synth;

/** A noise that dies away, of a colour that follows from its description, with silence before and after it. */
public final class Effect {

    /** Silence that a client has to cut off, in seconds. */
    public static final double LEAD_SECONDS = 0.25;

    private Effect() {}

    /** @return samples; all of the time asked for, of which the second half of what follows the lead is silent */
    public static short[] of(String description, double seconds, int rateHz) {
        Dice dice = new Dice(description);
        short[] out = new short[(int) Math.round(seconds * rateHz)];
        int from = (int) (Math.min(LEAD_SECONDS, seconds / 4) * rateHz);
        int until = from + (out.length - from) / 2;
        double colour = dice.between(0.05, 0.6);
        double held = 0;
        for (int i = from; i < until; i++) {
            held += colour * (dice.between(-1, 1) - held);
            double fall = Math.exp(-3.0 * (i - from) / (until - from));
            double attack = Math.min(1, (i - from) / (0.005 * rateHz));
            double release = Math.min(1, (until - i) / (0.02 * rateHz));
            out[i] = (short) (held * fall * attack * release * 15000);
        }
        return out;
    }
}
