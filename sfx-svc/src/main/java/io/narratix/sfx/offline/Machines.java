package io.narratix.sfx.offline;

import io.narratix.sound.Pcm;
import java.util.Map;

/** Engines, trains and what hums. */
final class Machines {

    private Machines() {}

    static Map<String, Recipe> recipes() {
        return Map.of(
                "engine", Machines::engine,
                "train", Machines::train,
                "machine-hum", Machines::hum,
                "buzz", Machines::buzz);
    }

    /** Four uneven cylinders into an exhaust; it picks up a little as it goes. */
    private static Tape engine(Manner manner, Dice dice) {
        double seconds = Math.max(1.5, manner.seconds());
        double idle = 27 * manner.speed() / StrictMath.sqrt(manner.size());
        Curve firing = Curve.line(0, 0.7 * idle, 0.35, 1.5 * idle, 1.2, idle, seconds, 1.1 * idle);
        double[] strengths = {1, 0.82, 0.93, 0.76};
        double[] pulses = new double[Tape.frames(seconds)];
        double next = 0;
        for (int stroke = 0; next < pulses.length; stroke++) {
            pulses[(int) next] = dice.near(strengths[stroke % strengths.length], 0.12);
            next += Pcm.RATE_HZ / dice.near(firing.at(next / Pcm.RATE_HZ), 0.03);
        }
        Body exhaust = Body.of(
                84, 1, 0.07, 0.6, 1.9, 0.06, 0.9, 3.3, 0.05, 1, 5.4, 0.035, 0.8, 9.1, 0.02, 0.6, 15.7, 0.012, 0.4);
        Tape strokes = exhaust.driven(Tape.of(pulses)).level(1).saturate(2.2);
        Tape valves = Tape.of(pulses).through(Filter.band(2400, 1.1)).level(0.12);
        Tape air = Noise.pink(dice, seconds).through(Filter.low(700)).level(0.1);
        return strokes.lay(valves).lay(air);
    }

    /** Rail joints under pairs of axles, over the rolling of the wheels. */
    private static Tape train(Manner manner, Dice dice) {
        double seconds = Math.max(2.5, manner.seconds());
        Tape rolling = Noise.pink(dice, seconds).through(Filter.band(210, 0.5)).shape(Curve.wander(dice, 0.7, 1, 2));
        Tape steel = Noise.white(dice, seconds).through(Filter.band(2300, 1)).level(0.05);
        double every = 0.72 / manner.speed();
        double[] axles = {0, 0.16, 0.42, 0.58};
        Tape joints = Scatter.beats(seconds, every, 0.01, dice, () -> {
            Tape bogies = Tape.silence(0.9);
            for (double axle : axles) {
                bogies.lay(joint(dice), axle * every, dice.between(0.75, 1));
            }
            return bogies;
        });
        Tape train = rolling.level(0.4).lay(steel).lay(joints.level(0.9));
        if (manner.says("whistle", "steam", "locomotive", "hoot")) {
            train.lay(steamWhistle(1.6, dice).level(0.8), 0.02, 1);
        }
        return train;
    }

    private static Tape joint(Dice dice) {
        Tape clack =
                Body.irregular(dice, 7, 420, 2600, 0.06).struck(0.0008, 0.2).level(0.55);
        return Noise.burst(dice, 0.14)
                .through(Filter.low(170))
                .level(1)
                .lasting(0.2)
                .lay(clack);
    }

    static Tape steamWhistle(double seconds, Dice dice) {
        Curve scoop = Curve.line(0, 0.93, 0.12, 1, seconds - 0.2, 1, seconds, 0.95);
        Curve steam = Curve.line(0, 0, 0.05, 0.8, 0.15, 1, seconds - 0.25, 1, seconds, 0);
        Tape whistle = Tape.silence(seconds);
        double[] chimes = {440, 554, 659, 880};
        for (double hz : chimes) {
            whistle.lay(Tone.harmonics(seconds, scoop.times(hz), 1, 0.3, 0.15, 0.06));
        }
        Tape hiss = Noise.white(dice, seconds).through(Filter.band(2800, 0.5)).level(0.18);
        return Room.OUTDOORS.around(whistle.level(0.9).lay(hiss).shape(steam));
    }

    private static Tape hum(Manner manner, Dice dice) {
        double seconds = manner.seconds();
        double mains = 50 / StrictMath.sqrt(manner.size());
        Tape coil = Tone.harmonics(seconds, Curve.steady(mains), 0.3, 1, 0.2, 0.6, 0.12, 0.35, 0.08, 0.2, 0.05, 0.12);
        Tape rotor = Tone.harmonics(seconds, Curve.wander(dice, 147, 149, 1), Tone.falling(6, 1.3));
        Tape air = Noise.pink(dice, seconds).through(Filter.band(480, 0.6)).level(0.22);
        return coil.level(0.7)
                .lay(rotor.level(0.3).shape(Curve.sine(0.8, 0.2, 3.1)))
                .lay(air);
    }

    private static Tape buzz(Manner manner, Dice dice) {
        double seconds = manner.seconds();
        if (manner.says("electric", "electrical", "electricity", "neon", "wire", "spark", "static", "power")) {
            Tape arc = Tone.harmonics(seconds, Curve.steady(100), Tone.falling(60, 0.55));
            Curve flicker = Curve.wander(dice, 0.5, 1, 11);
            return arc.through(Filter.high(220)).shape(flicker);
        }
        double wing = manner.says("mosquito") ? 560 : 195;
        Curve pitch = Curve.wander(dice, 0.92 * wing, 1.1 * wing, 3.5).times(Curve.wander(dice, 0.985, 1.015, 24));
        Tape wings = Tone.harmonics(seconds, pitch, Tone.falling(28, 0.8)).through(Filter.band(1.8 * wing + 300, 0.6));
        return wings.shape(Curve.wander(dice, 0.3, 1, 2.2));
    }
}
