package io.narratix.sfx.offline;

import java.util.Map;

/** Small mechanisms that click. */
final class Clockwork {

    private Clockwork() {}

    static Map<String, Recipe> recipes() {
        return Map.of(
                "clock-tick", Clockwork::tick,
                "click", Clockwork::click,
                "camera-shutter", Clockwork::shutter,
                "typewriter", Clockwork::typewriter,
                "telephone-hangup", Clockwork::hangup,
                "finger-snap", Clockwork::snap,
                "cash-register", Clockwork::till);
    }

    /** Escapement: two blows of unlike pitch in turn, in a wooden case. */
    private static Tape tick(Manner manner, Dice dice) {
        boolean watch = manner.says("watch", "pocket");
        double every = (watch ? 0.2 : 0.5) / manner.speed();
        double hz = (watch ? 3900 : 2100) / manner.size();
        Body tick = Body.irregular(dice, 6, hz, 3 * hz, 0.02);
        Body tock = Body.irregular(dice, 6, 0.84 * hz, 2.6 * hz, 0.022);
        Body box = Body.irregular(dice, 6, 420 / manner.size(), 1200, 0.05);
        boolean[] tocks = {true};
        return Scatter.beats(manner.seconds(), every, 0.004, dice, () -> {
            tocks[0] = !tocks[0];
            Tape blow = (tocks[0] ? tock : tick).struck(0.0003, 0.12).level(1);
            return blow.lay(box.struck(0.001, 0.12).level(watch ? 0.08 : 0.35));
        });
    }

    private static Tape click(Manner manner, Dice dice) {
        Tape press = contact(dice, 1500 / manner.size()).level(1);
        return press.lasting(0.25).lay(contact(dice, 2100 / manner.size()).level(0.55), 0.07, 1);
    }

    private static Tape contact(Dice dice, double hz) {
        return Body.irregular(dice, 8, hz, 4.5 * hz, 0.03).struck(0.0003, 0.12);
    }

    private static Tape shutter(Manner manner, Dice dice) {
        Tape shutter = Tape.silence(0.5).lay(contact(dice, 1300).level(1));
        Tape curtain = Noise.white(dice, 0.07).through(Filter.band(3800, 0.8)).level(0.22);
        shutter.lay(curtain, 0.01, 1).lay(contact(dice, 950).level(0.9), 0.085, 1);
        Tape winding = Scatter.over(0.22, 95, dice, () -> contact(dice, 2600).level(0.25));
        return shutter.lay(winding, 0.15, 1);
    }

    /** Keys at a typist's uneven pace; with time enough the bell and the carriage end the line. */
    private static Tape typewriter(Manner manner, Dice dice) {
        double line = manner.seconds() > 2.5 ? manner.seconds() - 1.1 : manner.seconds();
        Tape keys = Scatter.beats(line, 0.135 / manner.speed(), 0.45, dice, () -> key(dice));
        if (manner.seconds() <= 2.5) {
            return keys;
        }
        Tape end = Body.of(2350, 1, 1, 1, 2.7, 0.5, 0.5, 5.2, 0.25, 0.3)
                .struck(0.0004, 0.9)
                .level(0.4);
        Tape carriage = Scatter.over(0.5, 75, dice, () -> contact(dice, 1100).level(0.4 * dice.between(0.5, 1)));
        return keys.lasting(manner.seconds() + 0.2)
                .lay(end, line, 1)
                .lay(carriage, line + 0.45, 1)
                .lay(key(dice), line + 0.97, 1);
    }

    private static Tape key(Dice dice) {
        Tape type = Noise.burst(dice, 0.025).through(Filter.high(1800)).level(0.5);
        Tape platen =
                Body.irregular(dice, 7, 210, 1400, 0.05).struck(0.001, 0.15).level(0.8);
        return platen.lay(type).level(dice.between(0.65, 1));
    }

    private static Tape hangup(Manner manner, Dice dice) {
        Tape cradle = Tape.silence(1);
        cradle.lay(contact(dice, 620).level(1)).lay(contact(dice, 480).level(0.7), 0.055, 1);
        Tape thump = Body.irregular(dice, 6, 170, 700, 0.06).struck(0.001, 0.2).level(0.8);
        Tape bell = Body.of(1490, 1, 0.7, 1, 2.31, 0.5, 0.7, 3.87, 0.3, 0.5)
                .struck(0.0004, 0.8)
                .level(0.12);
        return cradle.lay(thump).lay(bell, 0.05, 1);
    }

    private static Tape snap(Manner manner, Dice dice) {
        return Recordings.tape("finger-snap").faster(dice.near(1, 0.06));
    }

    private static Tape till(Manner manner, Dice dice) {
        return Recordings.tape("till").faster(dice.near(1, 0.03));
    }
}
