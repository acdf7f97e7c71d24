package io.narratix.sfx.offline;

import java.util.Map;

/** Doors, gates and knuckles on them. */
final class Doors {

    private Doors() {}

    static Map<String, Recipe> recipes() {
        return Map.of(
                "door-slam", Doors::slam,
                "door-open", Doors::open,
                "door-creak", Doors::creak,
                "gate", Doors::gate,
                "metal-door", Doors::metal,
                "knock", Doors::knock);
    }

    /** The recording, with the push of air that a slam has over a closing. */
    private static Tape slam(Manner manner, Dice dice) {
        if (manner.says("glass")) {
            return Room.CHAMBER.around(pitched("glass-door-close", manner, dice));
        }
        if (manner.says("steel", "metal", "iron")) {
            return metal(manner, dice);
        }
        Tape air =
                Noise.burst(dice, 0.5).through(Filter.low(140 / manner.size())).level(0.5 * manner.force());
        Tape frame = Body.irregular(dice, 14, 180 / manner.size(), 1900, 0.16).struck(0.0012, 0.5);
        Tape door = pitched("door-close", manner, dice);
        return Room.CHAMBER.around(door.lasting(0.8).lay(air, 0.05, 1).lay(frame.level(0.35), 0.05, 1));
    }

    private static Tape open(Manner manner, Dice dice) {
        return Room.CHAMBER.around(pitched("door-open", manner, dice));
    }

    private static Tape gate(Manner manner, Dice dice) {
        return pitched("gate-open", manner, dice);
    }

    private static Tape metal(Manner manner, Dice dice) {
        String recording = manner.says("open", "unlock") ? "steel-door-open" : "steel-door-close";
        return Room.HALL.around(pitched(recording, manner, dice));
    }

    private static Tape pitched(String recording, Manner manner, Dice dice) {
        return Recordings.tape(recording).faster(dice.near(1 / StrictMath.sqrt(manner.size()), 0.04));
    }

    private static Tape creak(Manner manner, Dice dice) {
        double seconds = Math.min(3, Math.max(0.9, manner.seconds()));
        Curve grip = Curve.line(0, 70, 0.15 * seconds, 38, 0.5 * seconds, 95, 0.8 * seconds, 60, seconds, 24);
        return Room.CHAMBER.around(Friction.creak(seconds, grip.times(1 / manner.size()), 420 / manner.size(), dice));
    }

    private static Tape knock(Manner manner, Dice dice) {
        Body door = manner.says("window", "glass")
                ? Body.irregular(dice, 9, 500, 5200, 0.13)
                : Body.irregular(dice, 16, 120 / manner.size(), 1500, 0.16);
        double every = 0.24 / manner.speed();
        int knocks = manner.force() > 1 ? 5 : 3;
        Tape knuckles = Scatter.beats(knocks * every, every, 0.06, dice, () -> {
            Tape hit = door.struck(dice.near(0.0016, 0.2), 0.35).level(1);
            return hit.lay(
                    Noise.burst(dice, 0.02).through(Filter.band(2000, 0.8)).level(0.4));
        });
        return Room.CHAMBER.around(knuckles.lasting(knocks * every + 0.3));
    }
}
