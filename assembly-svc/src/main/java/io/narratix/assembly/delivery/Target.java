package io.narratix.assembly.delivery;

import io.narratix.assembly.mix.Master;
import io.narratix.assembly.script.Mastering;
import io.narratix.sound.Decibels;

/**
 * What a master has to measure once it is encoded. The limiter starts a little below the highest peak allowed, because
 * lossy coding adds to peaks.
 *
 * @param levelDb the loudness (LUFS) or the RMS (dB) aimed at
 * @param toleranceDb how far from it is near enough
 * @param highestPeakDb dBTP
 */
record Target(boolean byRms, double levelDb, double toleranceDb, double highestPeakDb) {

    private static final double HEADROOM_DB = 1;
    private static final double MARGIN_DB = 0.1;

    static Target of(Mastering mastering) {
        return switch (mastering) {
            case DRAMA -> new Target(false, -18, 0.3, -1);
            case ACX -> new Target(true, -20.5, 0.5, -3);
        };
    }

    /** A first guess from how loud the mix is likely to be before the master. */
    Master.Level firstLevel(double expectedLufs) {
        return new Master.Level(Decibels.gain(levelDb - expectedLufs), highestPeakDb - HEADROOM_DB);
    }

    boolean isMetBy(Measurement encoded) {
        double level = reading(encoded);
        return Double.isInfinite(level)
                || (Math.abs(level - levelDb) <= toleranceDb && encoded.truePeakDbtp() <= highestPeakDb);
    }

    /** A better guess, from what the last one came to; silence is left alone. */
    Master.Level corrected(Master.Level last, Measurement heard) {
        double level = reading(heard);
        double gain = Double.isInfinite(level) ? 1 : Decibels.gain(levelDb - level);
        double excess = Math.max(0, heard.truePeakDbtp() - highestPeakDb + MARGIN_DB);
        return new Master.Level(last.gain() * gain, last.ceilingDb() - excess);
    }

    private double reading(Measurement measurement) {
        return byRms ? measurement.rmsDb() : measurement.integratedLufs();
    }
}
