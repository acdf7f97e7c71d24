package io.narratix.sfx.offline;

import java.util.Map;

/** Water in drops, bodies and seas. */
final class Water {

    private Water() {}

    static Map<String, Recipe> recipes() {
        return Map.of(
                "splash", Water::splash, "water-drip", Water::drip, "waves", Water::waves, "stream", Water::stream);
    }

    /** An air bubble: it rings at its own pitch (M. Minnaert 1933), which rises as it nears the surface. */
    private static Tape bubble(Dice dice, double hz, double seconds) {
        double rise = dice.between(0.15, 0.9);
        return Tone.sine(seconds, Curve.line(0, hz, seconds, hz * (1 + rise))).shape(Curve.pluck(0.002, seconds));
    }

    private static Tape splash(Manner manner, Dice dice) {
        Tape impact =
                Noise.burst(dice, 0.22).through(Filter.low(520 / manner.size())).level(0.8);
        Tape spray = Noise.white(dice, 1.2)
                .sweep(Filter.band(2000, 0.5), Curve.line(0, 1300, 0.12, 2900, 1.2, 1500))
                .shape(Curve.pluck(0.03, 1.1))
                .level(0.75);
        Tape bubbles = Scatter.over(
                1.5,
                Curve.line(0, 40, 0.25, 75, 1.5, 8),
                dice,
                () -> bubble(dice, dice.pitch(320, 1900) / manner.size(), dice.between(0.03, 0.11))
                        .gain(dice.between(0.15, 1)));
        return bubbles.lasting(1.8)
                .shape(Curve.line(0, 0.2, 0.2, 1, 1.5, 0.25))
                .level(0.45)
                .lay(impact)
                .lay(spray);
    }

    private static Tape drip(Manner manner, Dice dice) {
        double every = 0.95 / manner.speed();
        return new Room(1.3, 0.4, 6000).around(Scatter.beats(manner.seconds(), every, 0.22, dice, () -> {
            double hz = dice.near(1050 / manner.size(), 0.25);
            Tape plink = bubble(dice, hz, 0.09).level(1);
            Tape tap = Noise.burst(dice, 0.006).through(Filter.high(2500)).level(0.15);
            return plink.lasting(0.3)
                    .lay(tap)
                    .lay(bubble(dice, 1.6 * hz, 0.05).level(0.4), dice.between(0.05, 0.11), 1);
        }));
    }

    /** Running water is its bubbles (W. Moss, Sounding Liquids, 2010), over the rush of the shallows. */
    private static Tape stream(Manner manner, Dice dice) {
        double seconds = manner.seconds();
        double largest = 380 / manner.size();
        Curve flow = Curve.wander(dice, 0.6, 1, 2.5);
        Tape bubbles = Scatter.over(seconds, flow.times(95 * manner.force()), dice, () -> {
            double loudness = dice.unit();
            return bubble(dice, dice.pitch(largest, 6 * largest), dice.between(0.02, 0.07))
                    .gain(loudness * loudness);
        });
        Tape rush = Noise.pink(dice, seconds).through(Filter.band(900, 0.5)).shape(flow);
        return bubbles.level(1).lay(rush.level(0.14));
    }

    /** Each wave swells, breaks and draws back over the shingle. */
    private static Tape waves(Manner manner, Dice dice) {
        double seconds = Math.max(4, manner.seconds());
        Tape sea = Noise.pink(dice, seconds).through(Filter.low(420)).level(0.22);
        double period = 5.2 / manner.speed();
        return sea.lay(Scatter.beats(seconds, period, 0.15, dice, () -> wave(dice, 1.25 * period)));
    }

    private static Tape wave(Dice dice, double seconds) {
        Curve swell = Curve.line(0, 0.12, 0.24 * seconds, 0.8, 0.32 * seconds, 1, 0.5 * seconds, 0.5, seconds, 0);
        Curve foam = Curve.line(0, 380, 0.27 * seconds, 1100, 0.36 * seconds, 3200, seconds, 4200);
        Tape body = Noise.pink(dice, seconds)
                .sweep(Filter.low(500), foam)
                .shape(swell)
                .level(0.8);
        Curve backwash = Curve.line(0, 0, 0.35 * seconds, 0, 0.5 * seconds, 1, seconds, 0);
        Tape fizz = Noise.white(dice, seconds)
                .through(Filter.band(5200, 0.6))
                .shape(backwash)
                .level(0.1);
        return body.lay(fizz);
    }
}
