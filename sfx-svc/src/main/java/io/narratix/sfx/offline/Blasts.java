package io.narratix.sfx.offline;

import java.util.Map;

/** Shots and explosions. */
final class Blasts {

    private Blasts() {}

    static Map<String, Recipe> recipes() {
        return Map.of("explosion", Blasts::explosion, "gunshot", Blasts::gunshot);
    }

    /** The recording, with a longer boom and what falls down afterwards. */
    private static Tape explosion(Manner manner, Dice dice) {
        Tape blast = Recordings.tape("explosion").faster(dice.near(1 / StrictMath.sqrt(manner.size()), 0.06));
        Tape boom = Noise.white(dice, 3)
                .through(Filter.low(110), Filter.high(36))
                .shape(Curve.decay(2.6))
                .level(0.55);
        Tape debris = Scatter.over(
                1.8,
                Curve.line(0, 10, 1.8, 25),
                dice,
                () -> Noise.burst(dice, 0.03)
                        .through(Filter.band(dice.pitch(400, 2600), 2))
                        .gain(dice.unit()));
        Tape all = boom.lay(blast)
                .lay(debris.shape(Curve.line(0, 0.3, 0.5, 1, 1.8, 0)).level(0.12), 0.6, 1);
        return Room.OUTDOORS.around(all);
    }

    /** A shock of a millisecond, the muzzle's blast, and the echo of the surroundings. */
    private static Tape gunshot(Manner manner, Dice dice) {
        Tape shot = Noise.burst(dice, 0.05).level(1);
        Tape blast =
                Noise.burst(dice, 0.32).through(Filter.low(900 / manner.size())).level(0.9);
        Tape thump = Noise.burst(dice, 0.25).through(Filter.low(130)).level(0.6);
        Tape all = Tape.silence(0.8).lay(shot).lay(blast).lay(thump);
        double[] walls = {0.11, 0.23, 0.41};
        for (double wall : walls) {
            all.lay(blast.through(Filter.low(700)), wall, 0.12);
        }
        return new Room(1.4, 0.28, 3200).around(all);
    }
}
