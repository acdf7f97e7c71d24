package io.narratix.sfx.offline;

import java.util.Map;

/** Feet and hooves. */
final class Steps {

    private static final double HOOVES_A_SECOND = 2.3;

    private Steps() {}

    static Map<String, Recipe> recipes() {
        return Map.of("footsteps", Steps::walk, "running", Steps::run, "gallop", Steps::gallop);
    }

    private static Tape walk(Manner manner, Dice dice) {
        return steps(0.56 / manner.speed(), 0.1, manner, dice);
    }

    private static Tape run(Manner manner, Dice dice) {
        return steps(0.31 / manner.speed(), 0.035, manner, dice);
    }

    private static Tape steps(double every, double rollSeconds, Manner manner, Dice dice) {
        Tape steps = Scatter.beats(manner.seconds(), every, 0.05, dice, () -> {
            Tape heel = foot(manner, dice, 1);
            return heel.lasting(0.4).lay(foot(manner, dice, 0.5), rollSeconds, 1);
        });
        return manner.says("grass", "snow", "sand", "gravel") ? steps : Room.CHAMBER.around(steps);
    }

    /** One touch of the ground: weight, and what the surface makes of it. */
    private static Tape foot(Manner manner, Dice dice, double weight) {
        Tape thump = Noise.burst(dice, 0.11).through(Filter.low(dice.near(260 / manner.size(), 0.1)), Filter.high(50));
        return surface(manner, dice).gain(weight).lay(thump.level(0.45 * weight));
    }

    private static Tape surface(Manner manner, Dice dice) {
        if (manner.says("gravel", "leaves", "leaf", "snow", "grass", "sand", "twig")) {
            double hz = manner.says("snow", "sand") ? 900 : 2600;
            Tape grains =
                    Scatter.over(0.2, 260, dice, () -> Noise.burst(dice, 0.008).gain(dice.unit()));
            return grains.through(Filter.band(dice.near(hz, 0.15), 0.7))
                    .shape(Curve.decay(0.3))
                    .level(0.8);
        }
        Body floor = manner.says("wood", "floorboard", "stairs", "plank")
                ? Body.irregular(dice, 8, 160, 900, 0.09)
                : Body.irregular(dice, 8, 320, 1700, 0.05);
        Tape click = Noise.burst(dice, 0.015)
                .through(Filter.band(dice.near(2100, 0.2), 0.8))
                .level(0.25);
        return floor.struck(0.0012, 0.3).level(0.8).lay(click);
    }

    /** Three beats and a pause: the footfall of a gallop (lead legs nearly together). */
    private static Tape gallop(Manner manner, Dice dice) {
        double stride = 1 / (HOOVES_A_SECOND * manner.speed());
        return Scatter.beats(manner.seconds(), stride, 0.03, dice, () -> {
            Tape beat = Tape.silence(0.6);
            double[] hooves = {0, 0.24, 0.46};
            for (double hoof : hooves) {
                beat.lay(hoof(manner, dice), hoof * stride, dice.between(0.7, 1));
            }
            return beat;
        });
    }

    private static Tape hoof(Manner manner, Dice dice) {
        boolean hard = manner.says("cobble", "stone", "street", "road", "pavement", "cobblestone");
        Tape thump = Noise.burst(dice, 0.16)
                .through(Filter.low(130), Filter.high(45))
                .level(1);
        Tape clop = Body.irregular(dice, 6, hard ? 700 : 260, hard ? 2400 : 900, 0.06)
                .struck(0.0015, 0.25);
        return thump.lasting(0.25).lay(clop.level(hard ? 0.9 : 0.75));
    }
}
