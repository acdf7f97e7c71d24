package io.narratix.sfx.offline;

import java.util.Map;

/** What rings: bells, gongs, chimes, telephones. */
final class Bells {

    /** Ratios of a tuned church bell: hum, prime, tierce, quint, nominal and above (J. Rayleigh 1890, T. Rossing 1984). */
    private static final double[] CHURCH = {
        0.5, 9, 0.55, 1, 5.5, 0.8, 1.2, 4, 0.9, 1.5, 2.6, 0.5, 2, 2.4, 1, 2.51, 1.4, 0.6, 2.66, 1.2, 0.55, 3.01, 1, 0.6,
        4.16, 0.6, 0.6, 5.43, 0.4, 0.5, 6.79, 0.28, 0.4, 8.21, 0.2, 0.3
    };

    /** Free bar struck at its middle (Euler and Bernoulli): 1, 2.756, 5.404, 8.933. */
    private static final double[] BAR = {1, 2.4, 1, 2.756, 0.9, 0.35, 5.404, 0.35, 0.2, 8.933, 0.15, 0.1};

    private static final double[] CUP = {1, 0.9, 1, 2.31, 0.7, 0.8, 3.87, 0.5, 0.6, 5.73, 0.3, 0.4, 7.9, 0.2, 0.3};

    private Bells() {}

    static Map<String, Recipe> recipes() {
        return Map.of(
                "bell", Bells::hand,
                "church-bell", Bells::church,
                "doorbell", Bells::door,
                "clock-chime", Bells::clock,
                "phone-ring", Bells::telephone,
                "gong", Bells::gong,
                "cowbell", Bells::cow);
    }

    private static Tape hand(Manner manner, Dice dice) {
        if (manner.size() > 1) {
            return church(manner, dice);
        }
        double pitch = dice.near(1 / manner.size(), 0.03);
        return Scatter.beats(
                Math.min(manner.seconds(), 3) + 2,
                2.4,
                0.05,
                dice,
                () -> Recordings.tape("hand-bell").faster(pitch));
    }

    private static Tape church(Manner manner, Dice dice) {
        double seconds = Math.max(4, manner.seconds() + 2);
        Body bell = Body.of(330 / manner.size(), CHURCH);
        return Room.OUTDOORS.around(
                Scatter.beats(seconds, 2.6 / manner.speed(), 0.02, dice, () -> tolled(bell, 5, dice)));
    }

    /** The clapper's blow, then the metal. */
    private static Tape tolled(Body bell, double seconds, Dice dice) {
        Tape blow = Noise.burst(dice, 0.06).through(Filter.band(2600, 0.7)).level(0.35);
        return bell.struck(0.0004, seconds).level(1).lay(blow);
    }

    private static Tape clock(Manner manner, Dice dice) {
        double every = 1.6 / manner.speed();
        Body coil = Body.of(dice.near(415 / manner.size(), 0.05), CHURCH);
        return Room.CHAMBER.around(Scatter.beats(
                Math.max(2.5, manner.seconds()),
                every,
                0,
                dice,
                () -> tolled(coil, 2.6, dice).shape(Curve.decay(4))));
    }

    private static Tape door(Manner manner, Dice dice) {
        Tape chime = Tape.silence(2.6);
        chime.lay(Body.of(659.3, BAR).struck(0.0012, 2.5).level(1));
        chime.lay(Body.of(523.3, BAR).struck(0.0012, 1.9).level(1), 0.55, 1);
        return Room.CHAMBER.around(chime);
    }

    /** Two brass cups and a hammer between them that beats twenty times a second. */
    private static Tape telephone(Manner manner, Dice dice) {
        Body high = Body.of(dice.near(1480, 0.02), CUP);
        Body low = Body.of(dice.near(1190, 0.02), CUP);
        boolean[] left = {false};
        Tape ring = Scatter.beats(1.4, 0.05, 0.01, dice, () -> {
            left[0] = !left[0];
            return (left[0] ? high : low).struck(0.0003, 0.9).level(1);
        });
        return Scatter.beats(
                Math.max(1.9, manner.seconds()),
                2.4,
                0,
                dice,
                () -> ring.lasting(2.3).lay(high.struck(0.0003, 0.9).level(1), 1.4, 1));
    }

    private static Tape gong(Manner manner, Dice dice) {
        if (manner.says("cymbal")) {
            return Recordings.tape("cymbal").faster(dice.near(1, 0.04));
        }
        Body disc = Body.irregular(dice, 34, 130 / manner.size(), 4200, 6);
        return Room.HALL.around(disc.struck(0.0009, 4.5).level(1));
    }

    private static Tape cow(Manner manner, Dice dice) {
        return Scatter.beats(
                Math.min(3, manner.seconds()),
                0.75,
                0.3,
                dice,
                () -> Recordings.tape("cowbell").faster(dice.near(1, 0.02)));
    }
}
