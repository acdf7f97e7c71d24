package io.narratix.sfx.offline;

import java.util.Map;

/** What breaks and splinters. */
final class Breakage {

    private Breakage() {}

    static Map<String, Recipe> recipes() {
        return Map.of(
                "glass-break", Breakage::glass,
                "wood-crack", Breakage::crack,
                "tree-fall", Breakage::tree,
                "crash", Breakage::crash,
                "thud", Breakage::thud);
    }

    private static Tape glass(Manner manner, Dice dice) {
        Tape burst = Noise.burst(dice, 0.18)
                .through(Filter.high(1500 / manner.size()))
                .level(0.9);
        Tape pane = Body.irregular(dice, 18, 900 / manner.size(), 9000, 0.28)
                .struck(0.0004, 0.4)
                .level(0.6);
        Tape shards = Scatter.over(1.1, Curve.line(0, 60, 0.3, 35, 1.1, 6), dice, () -> shard(dice));
        return Room.CHAMBER.around(shards.lasting(1.5)
                .shape(Curve.decay(2.2))
                .level(0.7)
                .lay(burst)
                .lay(pane));
    }

    private static Tape shard(Dice dice) {
        double loudness = dice.unit();
        return Body.irregular(dice, 4, dice.between(2200, 3600), 13_000, 0.16)
                .struck(0.0002, 0.22)
                .level(loudness * loudness);
    }

    private static Tape crack(Manner manner, Dice dice) {
        Tape main =
                snap(dice, manner.size()).lay(Noise.burst(dice, 0.012).level(1)).level(1);
        Tape fibres = Scatter.over(
                0.28, Curve.line(0, 90, 0.28, 15), dice, () -> snap(dice, 0.6).level(0.25 * dice.unit()));
        return Room.CHAMBER.around(fibres.lasting(0.5).lay(main));
    }

    private static Tape snap(Dice dice, double size) {
        Tape fibre = Noise.burst(dice, 0.03).through(Filter.high(900)).level(0.6);
        return Body.irregular(dice, 10, 380 / size, 3600, 0.06)
                .struck(0.0005, 0.2)
                .level(0.8)
                .lay(fibre);
    }

    /** Cracks that come faster, a long creak, leaves through the air, then the ground. */
    private static Tape tree(Manner manner, Dice dice) {
        Tape fall = Tape.silence(4.6);
        Tape cracks = Scatter.over(
                2, Curve.line(0, 2, 2, 16), dice, () -> snap(dice, 1.3).level(dice.between(0.2, 0.8)));
        Tape creak = Friction.creak(2.2, Curve.line(0, 22, 2.2, 75), 190, dice).level(0.5);
        Tape leaves = Noise.white(dice, 2).through(Filter.band(2300, 0.6));
        fall.lay(cracks).lay(creak, 0.15, 1);
        fall.lay(leaves.shape(Curve.line(0, 0, 1.5, 1, 2, 0.1)).level(0.2), 1, 1);
        fall.lay(thud(manner, dice).level(1), 2.6, 1);
        Tape twigs = Scatter.over(1.2, 40, dice, () -> snap(dice, 0.7).level(dice.unit()));
        return Room.OUTDOORS.around(fall.lay(twigs.shape(Curve.decay(1.4)).level(0.55), 2.6, 1));
    }

    private static Tape thud(Manner manner, Dice dice) {
        Tape weight = Noise.burst(dice, 0.28 * manner.size())
                .through(Filter.low(150 / manner.size()))
                .level(1);
        Tape boards = Body.irregular(dice, 10, 85 / manner.size(), 620, 0.17)
                .struck(0.003, 0.5)
                .level(0.7);
        Tape touch = Noise.burst(dice, 0.05).through(Filter.band(700, 0.7)).level(0.3);
        return Room.CHAMBER.around(weight.lasting(0.6).lay(boards).lay(touch));
    }

    private static Tape crash(Manner manner, Dice dice) {
        Tape hit = thud(manner, dice).level(0.8);
        Body pan = Body.irregular(dice, 22, 240 / manner.size(), 6500, 0.5);
        Tape clatter = Scatter.over(
                1.2,
                Curve.line(0, 28, 1.2, 5),
                dice,
                () -> Body.irregular(dice, 7, 500, 7000, 0.16)
                        .struck(0.0007, 0.3)
                        .level(dice.unit()));
        Tape all = Tape.silence(1.9).lay(hit).lay(pan.struck(0.0006, 1).level(0.6));
        Tape noise = Noise.burst(dice, 0.3).through(Filter.band(1700, 0.5)).level(0.5);
        return Room.CHAMBER.around(
                all.lay(noise).lay(clatter.shape(Curve.decay(3.0)).level(0.9)));
    }
}
