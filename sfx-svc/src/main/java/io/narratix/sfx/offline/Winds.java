package io.narratix.sfx.offline;

import java.util.Map;

/** What is blown: whistles, horns, sirens. */
final class Winds {

    private Winds() {}

    static Map<String, Recipe> recipes() {
        return Map.of("whistle", Winds::whistle, "horn", Winds::horn, "siren", Winds::siren);
    }

    private static Tape whistle(Manner manner, Dice dice) {
        if (manner.says("referee", "police", "pea", "coach", "policeman")) {
            return pea(dice);
        }
        if (manner.says("steam", "train", "locomotive", "kettle")) {
            return Machines.steamWhistle(1.8, dice);
        }
        double hz = dice.near(1350, 0.06);
        Tape first = blown(dice, 0.38, Curve.line(0, hz, 0.3, 1.75 * hz, 0.38, 1.8 * hz));
        Tape second = blown(dice, 0.6, Curve.line(0, 1.2 * hz, 0.12, 1.75 * hz, 0.6, 0.85 * hz));
        return Room.CHAMBER.around(first.lasting(1.2).lay(second, 0.48, 1));
    }

    private static Tape blown(Dice dice, double seconds, Curve hz) {
        Curve lips = Curve.line(0, 0, 0.03, 1, 0.85 * seconds, 0.9, seconds, 0);
        Tape tone = Tone.harmonics(seconds, hz, 1, 0.05, 0.02).level(0.9);
        Tape air = Noise.white(dice, seconds).sweep(Filter.band(1500, 3), hz).level(0.1);
        return tone.lay(air).shape(lips);
    }

    private static Tape pea(Dice dice) {
        Curve trill = Curve.sine(1, 0.035, 38);
        Tape tone = Tone.harmonics(1.1, Curve.steady(2850).times(trill), 1, 0.2, 0.1);
        Tape air = Noise.white(dice, 1.1).through(Filter.band(4200, 1)).level(0.12);
        Curve breath = Curve.line(0, 0, 0.02, 1, 0.95, 0.9, 1.1, 0);
        return Room.CHAMBER.around(
                tone.level(0.9).lay(air).shape(Curve.sine(0.75, 0.25, 38).times(breath)));
    }

    private static Tape horn(Manner manner, Dice dice) {
        double seconds = Math.max(0.6, Math.min(4, manner.seconds()));
        if (manner.says("car", "honk", "traffic", "truck", "taxi")) {
            return Room.OUTDOORS.around(reeds(Math.min(seconds, 1.2), 405, 510));
        }
        if (manner.says("fog", "foghorn", "ship", "boat", "steamer")) {
            return Room.OUTDOORS.around(reeds(Math.max(2, seconds), 88, 132).through(Filter.low(900)));
        }
        return Room.OUTDOORS.around(brass(seconds, 233 / manner.size(), dice));
    }

    private static Tape reeds(double seconds, double lowHz, double highHz) {
        double[] harsh = Tone.falling(24, 0.75);
        Curve blast = Curve.line(0, 0, 0.03, 1, seconds - 0.08, 1, seconds, 0);
        return Tone.harmonics(seconds, Curve.steady(lowHz), harsh)
                .lay(Tone.harmonics(seconds, Curve.steady(highHz), harsh))
                .shape(blast);
    }

    /** A call from the fifth below; brass grows brighter as it grows louder (J.-C. Risset 1966). */
    private static Tape brass(double seconds, double hz, Dice dice) {
        Curve call = Curve.line(0, 0.66 * hz, 0.22 * seconds, 0.667 * hz, 0.25 * seconds, hz, seconds, hz);
        Curve pitch = call.times(Curve.wander(dice, 0.996, 1.004, 5));
        Curve breath =
                Curve.line(0, 0.1, 0.06, 0.8, 0.22 * seconds, 0.6, 0.3 * seconds, 1, 0.85 * seconds, 0.9, seconds, 0);
        Tape lips = Tone.harmonics(seconds, pitch, Tone.falling(20, 0.9));
        return lips.sweep(Filter.low(900), breath.times(2300)).shape(breath);
    }

    private static Tape siren(Manner manner, Dice dice) {
        double seconds = Math.max(2, manner.seconds());
        Curve wail = manner.says("air", "raid")
                ? Curve.line(0, 180, 2.5, 460, seconds, 440)
                : Curve.sine(1000, 420, 0.28 * manner.speed());
        Tape horn = Tone.harmonics(seconds, wail, Tone.falling(14, 1.1)).through(Filter.band(1300, 0.5));
        return new Room(1.6, 0.2, 2600).around(horn).lasting(seconds);
    }
}
