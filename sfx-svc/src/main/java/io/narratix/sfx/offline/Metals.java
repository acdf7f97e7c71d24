package io.narratix.sfx.offline;

import java.util.Map;

/** Metal on metal, and paper. */
final class Metals {

    private Metals() {}

    static Map<String, Recipe> recipes() {
        return Map.of(
                "sword-clash", Metals::swords,
                "coins", Metals::coins,
                "keys", Metals::keys,
                "chain", Metals::chain,
                "paper-rustle", Metals::paper);
    }

    private static Tape swords(Manner manner, Dice dice) {
        Tape first = blades(dice, manner.size()).lasting(1.8);
        if (!manner.says("clang", "anvil", "hammer")) {
            Tape slide = Friction.scrape(0.22, 5200, dice).shape(Curve.line(0, 0.2, 0.15, 1, 0.22, 0));
            first.lay(slide.level(0.3), 0.02, 1).lay(blades(dice, manner.size()), 0.3, 0.75);
        }
        return Room.CHAMBER.around(first);
    }

    private static Tape blades(Dice dice, double size) {
        Tape ring = Body.irregular(dice, 24, 850 / size, 10_000, 1.1)
                .struck(0.0002, 1.4)
                .level(0.9);
        Tape hit = Noise.burst(dice, 0.05).through(Filter.high(2000)).level(0.7);
        return ring.lay(hit);
    }

    private static Tape coins(Manner manner, Dice dice) {
        int kinds = 3;
        Body[] coins = new Body[kinds];
        for (int i = 0; i < kinds; i++) {
            coins[i] = Body.irregular(dice, 6, dice.between(2900, 4300), 14_000, 0.3);
        }
        return Scatter.over(
                        1.1,
                        Curve.line(0, 9, 0.5, 16, 1.1, 4),
                        dice,
                        () -> coins[(int) (kinds * dice.unit())]
                                .struck(0.0002, 0.35)
                                .level(dice.between(0.3, 1)))
                .lasting(1.4);
    }

    private static Tape keys(Manner manner, Dice dice) {
        double seconds = Math.min(2, Math.max(0.8, manner.seconds()));
        return jangle(dice, seconds, Curve.wander(dice, 6, 34, 5), 2600, 0.16);
    }

    private static Tape chain(Manner manner, Dice dice) {
        double seconds = Math.min(5, Math.max(1, manner.seconds()));
        Tape links = jangle(dice, seconds, Curve.wander(dice, 8, 42, 3), 1150 / manner.size(), 0.09);
        Tape weight = Scatter.over(
                seconds,
                9,
                dice,
                () -> Noise.burst(dice, 0.04).through(Filter.band(420, 1.2)).gain(dice.unit()));
        return links.lay(weight.level(0.3));
    }

    private static Tape jangle(Dice dice, double seconds, Curve density, double lowHz, double t60) {
        int pieces = 5;
        Body[] metal = new Body[pieces];
        for (int i = 0; i < pieces; i++) {
            metal[i] = Body.irregular(dice, 7, dice.near(lowHz, 0.3), 6 * lowHz, t60);
        }
        return Scatter.over(
                seconds,
                density,
                dice,
                () -> metal[(int) (pieces * dice.unit())]
                        .struck(0.0003, 1.4 * t60)
                        .level(dice.between(0.2, 1)));
    }

    /** A sheet buckles: each crease is a click, and a movement is a flurry of them. */
    private static Tape paper(Manner manner, Dice dice) {
        double seconds = Math.min(3, Math.max(0.7, manner.seconds()));
        Curve hand = Curve.wander(dice, 0.05, 1, 4.5);
        Tape creases = Scatter.over(seconds, hand.times(420), dice, () -> {
            double loudness = dice.unit();
            return Noise.burst(dice, dice.between(0.002, 0.012)).gain(loudness * loudness);
        });
        Tape sliding = Noise.white(dice, seconds)
                .through(Filter.band(3600, 0.6))
                .shape(hand)
                .level(0.08);
        return creases.through(Filter.band(2900, 0.5)).level(1).lay(sliding);
    }
}
