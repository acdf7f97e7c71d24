package io.narratix.sfx.offline;

import io.narratix.sound.Pcm;

/** Things that rub, stick and slip. */
final class Friction {

    private Friction() {}

    /**
     * Wood or a hinge that sticks and slips: an uneven train of impulses, slower where the pressure is greater, into the
     * resonances of a panel (A. Farnell, Designing Sound, 2010, "Creaking door").
     *
     * @param slipsPerSecond over time
     */
    static Tape creak(double seconds, Curve slipsPerSecond, double panelHz, Dice dice) {
        double[] slips = new double[Tape.frames(seconds)];
        Curve grip = Curve.wander(dice, 0.55, 1.5, 2.6);
        double next = 0;
        while (next < slips.length) {
            double at = next / Pcm.RATE_HZ;
            slips[(int) next] = dice.between(0.5, 1) / StrictMath.sqrt(grip.at(at));
            next += Math.max(1, Pcm.RATE_HZ / dice.near(slipsPerSecond.at(at) * grip.at(at), 0.07));
        }
        Body panel = Body.of(
                panelHz, 1, 0.05, 1, 1.48, 0.045, 0.9, 2.3, 0.035, 0.8, 3.12, 0.03, 0.7, 4.57, 0.02, 0.5, 6.2, 0.016,
                0.4, 8.7, 0.012, 0.25);
        Tape swing = panel.driven(Tape.of(slips));
        return swing.shape(Curve.line(0, 0.7, 0.1 * seconds, 1, 0.8 * seconds, 0.8, seconds, 0));
    }

    /** Something rough drawn over something rough. */
    static Tape scrape(double seconds, double hz, Dice dice) {
        Tape grains =
                Scatter.over(seconds, 380, dice, () -> Noise.burst(dice, 0.004).gain(dice.unit()));
        return grains.through(Filter.band(hz, 0.9)).level(1);
    }
}
