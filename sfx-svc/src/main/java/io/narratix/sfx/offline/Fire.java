package io.narratix.sfx.offline;

import java.util.Map;

/** Flames and sparks. */
final class Fire {

    private Fire() {}

    static Map<String, Recipe> recipes() {
        return Map.of("fire-crackle", Fire::crackle, "match-strike", Fire::match, "fuse", Fire::fuse);
    }

    /** Lapping, hissing and crackling: A. Farnell, Designing Sound, 2010, "Fire". */
    private static Tape crackle(Manner manner, Dice dice) {
        double seconds = manner.seconds();
        Curve draught = Curve.wander(dice, 0.55, 1, 3);
        Tape lapping = Noise.white(dice, seconds).through(Filter.low(170 * manner.size()), Filter.high(40));
        Tape hiss = Noise.white(dice, seconds).through(Filter.band(4200, 0.6)).shape(draught.times(draught));
        Tape small = Scatter.over(
                seconds, 26 * manner.force(), dice, () -> spark(dice, 0.012).gain(dice.unit() * dice.unit()));
        Tape large = Scatter.over(
                seconds, 3.2 * manner.force(), dice, () -> spark(dice, 0.05).gain(dice.between(0.3, 1)));
        return lapping.shape(draught)
                .level(0.16)
                .lay(hiss.level(0.03))
                .lay(small.level(0.7))
                .lay(large.level(1));
    }

    private static Tape spark(Dice dice, double t60) {
        double hz = dice.pitch(650, 5200);
        return Noise.burst(dice, dice.near(t60, 0.6))
                .through(Filter.band(hz, 1.4))
                .level(1);
    }

    /** The head drawn over the box, the flare, and the small flame that stays. */
    private static Tape match(Manner manner, Dice dice) {
        Tape scrape = Friction.scrape(0.2, 3600, dice).shape(Curve.line(0, 0.5, 0.16, 1, 0.2, 0));
        Tape flare = Noise.white(dice, 1.5)
                .sweep(Filter.low(5000), Curve.line(0, 11_000, 0.25, 8000, 1.5, 2000))
                .through(Filter.high(300))
                .shape(Curve.line(0, 0, 0.06, 1, 0.22, 0.6, 1.5, 0.04));
        Tape spits = Scatter.over(0.7, 55, dice, () -> spark(dice, 0.008).gain(dice.unit()));
        Tape all = Tape.silence(1.8).lay(scrape.level(0.6)).lay(flare.level(0.9), 0.17, 1);
        return all.lay(spits.shape(Curve.decay(0.9)).level(0.4), 0.18, 1);
    }

    private static Tape fuse(Manner manner, Dice dice) {
        return Recordings.tape("fuse").faster(dice.near(1, 0.04));
    }
}
