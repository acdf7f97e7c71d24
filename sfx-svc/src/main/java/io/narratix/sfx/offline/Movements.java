package io.narratix.sfx.offline;

import java.util.Map;

/** Things that fly, roll, creak and are drummed upon. */
final class Movements {

    private Movements() {}

    static Map<String, Recipe> recipes() {
        return Map.of(
                "swoosh", Movements::swoosh,
                "arrow", Movements::arrow,
                "stone-roll", Movements::stone,
                "boat-creak", Movements::boat,
                "drum", Movements::drum);
    }

    private static Tape swoosh(Manner manner, Dice dice) {
        return Recordings.tape("swing").faster(dice.near(manner.speed() / StrictMath.sqrt(manner.size()), 0.06));
    }

    /** The string, the flight, the target and the shaft that quivers in it. */
    private static Tape arrow(Manner manner, Dice dice) {
        Tape string = Tone.harmonics(0.25, Curve.line(0, 190, 0.25, 150), Tone.falling(12, 1))
                .shape(Curve.decay(0.3));
        Tape flight = Noise.white(dice, 0.34)
                .sweep(Filter.band(2500, 1.8), Curve.line(0, 3400, 0.34, 1500))
                .shape(Curve.line(0, 0.2, 0.2, 1, 0.34, 0.1));
        Tape target =
                Body.irregular(dice, 10, 210, 2300, 0.09).struck(0.0008, 0.3).level(1);
        Tape shaft = Tone.harmonics(0.5, Curve.steady(118), 1, 0.6, 0.4, 0.2)
                .shape(Curve.decay(0.55).times(Curve.sine(0.55, 0.45, 27)));
        Tape all = Tape.silence(1.2).lay(string.level(0.5)).lay(flight.level(0.55), 0.03, 1);
        return Room.CHAMBER.around(all.lay(target, 0.36, 1).lay(shaft.level(0.35), 0.37, 1));
    }

    /** An uneven stone: knocks that follow its turning, over the grinding of what lies under it. */
    private static Tape stone(Manner manner, Dice dice) {
        double seconds = Math.max(1.5, Math.min(5, manner.seconds()));
        Curve turning = Curve.sine(0.6, 0.4, 2.6 * manner.speed());
        Curve passing = Curve.line(0, 0.6, 0.3 * seconds, 1, seconds, 0.1);
        Body rock = Body.irregular(dice, 12, 95 / manner.size(), 950, 0.09);
        Tape knocks = Scatter.over(
                seconds,
                turning.times(60),
                dice,
                () -> rock.struck(dice.between(0.001, 0.004), 0.15).gain(dice.between(0.1, 1)));
        Tape grinding = Noise.white(dice, seconds)
                .through(Filter.band(240 / manner.size(), 0.7))
                .shape(turning);
        Tape grit =
                Scatter.over(seconds, 130, dice, () -> Noise.burst(dice, 0.006).gain(dice.unit()));
        Tape all = knocks.level(1)
                .lay(grinding.level(0.45))
                .lay(grit.through(Filter.band(1900, 0.8)).level(0.25));
        return all.shape(passing);
    }

    private static Tape boat(Manner manner, Dice dice) {
        boolean indoors = manner.says("floorboard", "stair", "stairs", "chair", "floor", "plank");
        double seconds = indoors ? 1.1 : Math.max(2.2, Math.min(6, manner.seconds()));
        double panelHz = (indoors ? 360 : 210) / manner.size();
        Tape timbers = Scatter.beats(seconds, 1.7, 0.25, dice, () -> {
            double length = dice.between(0.6, 1.3);
            Curve strain = Curve.line(0, dice.between(16, 30), 0.6 * length, dice.between(34, 60), length, 14);
            return Friction.creak(length, strain, dice.near(panelHz, 0.2), dice).level(dice.between(0.6, 1));
        });
        if (!indoors) {
            Curve lapping = Curve.wander(dice, 0.1, 1, 1.1);
            timbers.lay(Noise.pink(dice, seconds)
                    .through(Filter.band(650, 0.7))
                    .shape(lapping)
                    .level(0.07));
        }
        return Room.CHAMBER.around(timbers);
    }

    private static Tape drum(Manner manner, Dice dice) {
        if (manner.says("roll", "drumroll", "snare", "military")) {
            return Recordings.tape("drum-roll").faster(dice.near(1, 0.02));
        }
        String skin = manner.size() > 1 || manner.says("war", "bass", "timpani") ? "bass-drum" : "tom";
        Tape hit = Recordings.tape(skin);
        double every = 0.62 / manner.speed();
        return Room.HALL.around(Scatter.beats(Math.max(0.7, manner.seconds()), every, 0.02, dice, () -> hit));
    }
}
