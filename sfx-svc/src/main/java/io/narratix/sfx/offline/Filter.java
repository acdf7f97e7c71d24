package io.narratix.sfx.offline;

import io.narratix.sound.Pcm;

/**
 * Second-order filter that may be retuned while it runs: the trapezoidal state-variable filter (V. Zavalishin, The Art of
 * VA Filter Design, 2012).
 */
final class Filter {

    private enum Kind {
        LOW,
        BAND,
        HIGH
    }

    private static final double BUTTERWORTH_Q = 0.7071;

    private final Kind kind;
    private final double damping;
    private double g;
    private double scale;
    private double first;
    private double second;

    private Filter(Kind kind, double hz, double q) {
        this.kind = kind;
        this.damping = 1 / q;
        retune(hz);
    }

    static Filter low(double hz) {
        return new Filter(Kind.LOW, hz, BUTTERWORTH_Q);
    }

    static Filter high(double hz) {
        return new Filter(Kind.HIGH, hz, BUTTERWORTH_Q);
    }

    /** Passes a band unchanged at its centre; the width is hz / q. */
    static Filter band(double hz, double q) {
        return new Filter(Kind.BAND, hz, q);
    }

    void retune(double hz) {
        g = StrictMath.tan(StrictMath.PI * Math.min(hz, 0.45 * Pcm.RATE_HZ) / Pcm.RATE_HZ);
        scale = 1 / (1 + g * (g + damping));
    }

    double next(double in) {
        double high = (in - (g + damping) * first - second) * scale;
        double band = g * high + first;
        double low = g * band + second;
        first = g * high + band;
        second = g * band + low;
        return switch (kind) {
            case LOW -> low;
            case BAND -> band * damping;
            case HIGH -> high;
        };
    }
}
