package io.narratix.sfx.offline;

import java.util.Map;
import java.util.function.Supplier;

/** Animals whose voice is near enough to a tone, or was recorded. */
final class Animals {

    private static final double[] THROAT = {1, 0.42, 0.2, 0.09, 0.05, 0.02};

    private Animals() {}

    static Map<String, Recipe> recipes() {
        return Map.of(
                "birdsong", Animals::birds,
                "crow", Animals::crow,
                "owl", Animals::owl,
                "wolf-howl", Animals::howl,
                "burp", Animals::burp);
    }

    /** Two birds, each with a few notes of its own that it sings in phrases. */
    private static Tape birds(Manner manner, Dice dice) {
        double seconds = Math.max(1.5, manner.seconds());
        Tape near = Scatter.over(seconds, 0.9, dice, phrases(dice, 3400 / manner.size()));
        Tape far = Scatter.over(seconds, 0.7, dice, phrases(dice, 4700 / manner.size()));
        return new Room(1.2, 0.14, 5000).around(near.lay(far, 0.7, 0.3));
    }

    private static Supplier<Tape> phrases(Dice dice, double hz) {
        double low = dice.near(hz, 0.1);
        double up = dice.between(0.15, 0.4);
        double note = dice.between(0.05, 0.12);
        int notes = 3 + (int) (4 * dice.unit());
        return () -> Scatter.beats(notes * 1.5 * note, 1.5 * note, 0.12, dice, () -> note(dice, low, up, note));
    }

    private static Tape note(Dice dice, double hz, double up, double seconds) {
        double start = dice.near(hz, 0.06);
        Curve glide = Curve.line(0, start, 0.4 * seconds, start * (1 + up), seconds, start * (1 - 0.4 * up));
        Curve breath = Curve.line(0, 0, 0.2 * seconds, 1, 0.7 * seconds, 0.8, seconds, 0);
        return Tone.harmonics(seconds, glide, 1, 0.06, 0.02).shape(breath);
    }

    private static Tape crow(Manner manner, Dice dice) {
        double pitch = dice.near(1 / StrictMath.sqrt(manner.size()), 0.05);
        int caws = manner.seconds() < 1 ? 1 : 3;
        return new Room(1.5, 0.12, 3000)
                .around(Scatter.beats(
                        caws * 0.62,
                        0.62,
                        0.08,
                        dice,
                        () -> Recordings.tape("crow").faster(dice.near(pitch, 0.03))));
    }

    /** The tawny owl's call: a long hoot, a pause, a short one and a trembling third. */
    private static Tape owl(Manner manner, Dice dice) {
        double hz = dice.near(690 / StrictMath.sqrt(manner.size()), 0.08);
        Tape call = hoot(dice, hz, 0.75, 0).lasting(3.4);
        call.lay(hoot(dice, 0.97 * hz, 0.16, 0), 1.45, 0.7).lay(hoot(dice, hz, 1.2, 13), 1.85, 1);
        return Room.OUTDOORS.around(call);
    }

    private static Tape hoot(Dice dice, double hz, double seconds, double tremorHz) {
        Curve pitch = Curve.line(0, 0.93 * hz, 0.2 * seconds, hz, 0.8 * seconds, hz, seconds, 0.9 * hz);
        Curve breath = Curve.line(0, 0, 0.04, 0.5, 0.3 * seconds, 1, 0.8 * seconds, 0.7, seconds, 0);
        Curve tremor = Curve.sine(0.75, tremorHz == 0 ? 0 : 0.25, tremorHz);
        Tape air = Noise.white(dice, seconds).through(Filter.band(hz, 5)).level(0.12);
        return Tone.harmonics(seconds, pitch, 1, 0.12, 0.05).level(0.9).lay(air).shape(breath.times(tremor));
    }

    private static Tape howl(Manner manner, Dice dice) {
        double seconds = Math.max(2.8, Math.min(5, manner.seconds()));
        double hz = dice.near(470 / StrictMath.sqrt(manner.size()), 0.06);
        Curve glide = Curve.line(
                0,
                0.55 * hz,
                0.1 * seconds,
                0.85 * hz,
                0.22 * seconds,
                1.06 * hz,
                0.6 * seconds,
                hz,
                seconds,
                0.62 * hz);
        Curve pitch = glide.times(Curve.sine(1, 0.011, 5.2)).times(Curve.wander(dice, 0.985, 1.015, 4));
        Curve breath = Curve.line(0, 0, 0.05, 0.3, 0.25 * seconds, 1, 0.65 * seconds, 0.9, seconds, 0);
        Tape voice = Tone.harmonics(seconds, pitch, THROAT).level(1);
        Tape mouth = voice.through(Filter.band(820, 1.6)).level(0.8);
        return new Room(2.6, 0.3, 2400).around(voice.lay(mouth).shape(breath));
    }

    private static Tape burp(Manner manner, Dice dice) {
        return Recordings.tape("burp").faster(dice.near(1, 0.05));
    }
}
