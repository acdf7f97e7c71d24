package io.narratix.sfx.offline;

import java.util.function.Supplier;

/** Many small sounds at random times, the first at once. */
final class Scatter {

    private Scatter() {}

    /** @param density of events a second at each time */
    static Tape over(double seconds, Curve density, Dice dice, Supplier<Tape> grain) {
        Tape tape = Tape.silence(seconds);
        double at = 0;
        while (at < seconds) {
            tape.lay(grain.get(), at, 1);
            at += dice.gapSeconds(Math.max(0.2, density.at(at)));
        }
        return tape;
    }

    static Tape over(double seconds, double perSecond, Dice dice, Supplier<Tape> grain) {
        return over(seconds, Curve.steady(perSecond), dice, grain);
    }

    /** The same sound again and again with a little unevenness, as hands and feet make it. */
    static Tape beats(double seconds, double everySeconds, double unevenness, Dice dice, Supplier<Tape> beat) {
        Tape tape = Tape.silence(seconds);
        double at = 0;
        do {
            tape.lay(beat.get(), at, dice.between(0.8, 1));
            at += dice.near(everySeconds, unevenness);
        } while (at < seconds - everySeconds / 3);
        return tape;
    }
}
