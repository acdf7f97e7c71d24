package io.narratix.sfx.offline;

import java.util.Map;

/** What people do without a voice: hearts, breath, hands. */
final class People {

    private People() {}

    static Map<String, Recipe> recipes() {
        return Map.of(
                "heartbeat", People::heart,
                "breath", People::breath,
                "sigh", People::sigh,
                "applause", People::applause);
    }

    private static Tape heart(Manner manner, Dice dice) {
        double every = 0.85 / (manner.speed() * (manner.force() > 1 ? 1.2 : 1));
        return Scatter.beats(
                manner.seconds(),
                every,
                0.015,
                dice,
                () -> Tape.silence(0.7)
                        .lay(valve(dice, 52, 0.26).level(1))
                        .lay(valve(dice, 66, 0.2).level(0.7), 0.3 * every, 1));
    }

    private static Tape valve(Dice dice, double hz, double t60) {
        Curve fall = Curve.line(0, 1.7 * hz, 0.05, hz, 0.3, 0.85 * hz);
        Tape flesh = Noise.burst(dice, t60).through(Filter.low(150)).level(0.35);
        return Tone.harmonics(0.3, fall, 1, 0.4, 0.16)
                .shape(Curve.pluck(0.006, t60))
                .lay(flesh);
    }

    /** Air through an open mouth: noise in the bands of a neutral vowel. */
    private static Tape air(Dice dice, double seconds, Curve loudness, double tractFactor) {
        Tape noise = Noise.pink(dice, seconds).shape(loudness);
        Tape first = noise.through(Filter.band(620 * tractFactor, 2.2)).gain(1);
        Tape second = noise.through(Filter.band(1650 * tractFactor, 3)).gain(0.8);
        Tape third = noise.through(Filter.band(3100 * tractFactor, 2.4)).gain(0.6);
        return first.lay(second).lay(third);
    }

    private static Tape breath(Manner manner, Dice dice) {
        double half = 0.9 / manner.speed();
        Curve in = Curve.line(0, 0.15, 0.7 * half, 1, 0.85 * half, 0.2, half, 0);
        Curve out = Curve.line(0, 0.1, 0.15 * half, 1, half, 0);
        if (manner.says("gasp")) {
            return air(dice, 0.4, Curve.line(0, 0.3, 0.25, 1, 0.4, 0), 1.2);
        }
        return Scatter.beats(
                manner.seconds(),
                2.3 * half,
                0.06,
                dice,
                () -> air(dice, half, in, 1.15).lasting(2.3 * half).lay(air(dice, half, out, 0.92), 1.15 * half, 1.1));
    }

    private static Tape sigh(Manner manner, Dice dice) {
        return air(dice, 1.3, Curve.line(0, 0.15, 0.12, 1, 0.5, 0.55, 1.3, 0), 0.9);
    }

    /** Some forty people, each clapping at a pace and with hands of their own. */
    private static Tape applause(Manner manner, Dice dice) {
        if (manner.says("single") || manner.seconds() < 0.8) {
            return Room.CHAMBER.around(clap(dice, 1100));
        }
        int people = manner.force() < 1 ? 14 : 40;
        Tape hall = Tape.silence(manner.seconds());
        for (int person = 0; person < people; person++) {
            clapOn(hall, person == 0 ? 0 : dice.between(0, 0.5), dice);
        }
        Curve swell = Curve.line(0, 0.7, 0.6, 1, 0.6 * manner.seconds(), 1, manner.seconds(), 0.15);
        return Room.HALL.around(hall.shape(swell)).lasting(manner.seconds() + 0.4);
    }

    private static void clapOn(Tape hall, double fromSeconds, Dice dice) {
        Tape hands = clap(dice, dice.pitch(750, 2300));
        double every = dice.between(0.2, 0.32);
        double loudness = dice.between(0.15, 1);
        for (double at = fromSeconds; at < hall.seconds(); at += dice.near(every, 0.14)) {
            hall.lay(hands, at, loudness);
        }
    }

    private static Tape clap(Dice dice, double hz) {
        Tape palms = Noise.burst(dice, 0.045).through(Filter.band(hz, 1.6)).level(1);
        return palms.lay(Noise.burst(dice, 0.01).through(Filter.high(2500)).level(0.3));
    }
}
