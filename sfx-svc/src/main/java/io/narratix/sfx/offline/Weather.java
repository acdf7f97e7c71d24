package io.narratix.sfx.offline;

import java.util.Map;

/** Thunder, rain and wind. */
final class Weather {

    private Weather() {}

    static Map<String, Recipe> recipes() {
        return Map.of("thunder", Weather::thunder, "rain", Weather::rain, "wind-gust", Weather::wind);
    }

    /** A tearing crack of many sparks, each a shock, and their sound from farther and farther along the bolt. */
    private static Tape thunder(Manner manner, Dice dice) {
        double seconds = Math.max(5, Math.min(9, manner.seconds()));
        Tape shocks = Scatter.over(
                0.55,
                Curve.line(0, 120, 0.55, 25),
                dice,
                () -> Noise.burst(dice, dice.between(0.02, 0.12)).gain(dice.between(0.2, 1)));
        Tape crack = shocks.lasting(0.8)
                .through(Filter.band(750, 0.35), Filter.low(2600))
                .shape(Curve.decay(1.5))
                .level(1);
        Curve rolls = Curve.wander(dice, 0.15, 1, 2).times(Curve.decay(2.6 * seconds));
        Tape rumble = Noise.white(dice, seconds)
                .sweep(Filter.low(300), Curve.line(0, 900, 1, 520, seconds, 130))
                .through(Filter.high(38))
                .shape(rolls)
                .level(0.8);
        return Room.OUTDOORS.around(rumble.lay(crack, 0, 1));
    }

    private static Tape rain(Manner manner, Dice dice) {
        double seconds = manner.seconds();
        Tape sheet = Noise.pink(dice, seconds).through(Filter.high(700), Filter.low(2900), Filter.low(6500));
        Curve density = Curve.steady(110 * manner.force());
        Tape drops = Scatter.over(seconds, density, dice, () -> drop(dice));
        return sheet.shape(Curve.wander(dice, 0.85, 1, 1.5)).level(0.45).lay(drops.level(0.8));
    }

    private static Tape drop(Dice dice) {
        double hz = dice.pitch(900, 5200);
        double loudness = dice.unit();
        return Tone.sine(0.012, Curve.steady(hz))
                .shape(Curve.pluck(0.001, 0.012))
                .gain(loudness * loudness * 700 / hz);
    }

    /** Turbulence through whatever stands in its way: noise in a band that rises and falls with the gust. */
    private static Tape wind(Manner manner, Dice dice) {
        double seconds = Math.max(2, manner.seconds());
        Curve gust = Curve.wander(dice, 0.45, 1, 0.9);
        Tape air = Noise.pink(dice, seconds);
        Tape broad = air.sweep(Filter.band(400, 1.1), gust.times(620 * manner.force()))
                .shape(gust);
        Tape howl = air.sweep(Filter.band(700, 14), gust.times(980 * manner.force()))
                .shape(gust.times(gust));
        Curve ends = Curve.line(0, 0.5, 0.15 * seconds, 1, 0.75 * seconds, 1, seconds, 0.1);
        return broad.level(1).lay(howl.level(0.4)).shape(ends);
    }
}
