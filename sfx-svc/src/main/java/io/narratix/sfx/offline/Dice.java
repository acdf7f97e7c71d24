package io.narratix.sfx.offline;

import io.narratix.sfx.EffectOrder;

/** Chance that repeats itself on every machine and Java version: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). */
final class Dice {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private long state;

    Dice(long seed) {
        state = seed;
    }

    /** Seeded by all that an order says (FNV-1a over its characters). */
    static Dice of(EffectOrder order) {
        String text = order.name() + '\n' + order.prompt() + '\n' + order.duration();
        long hash = FNV_OFFSET;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return new Dice(hash);
    }

    /** 0 up to, but not including, 1. */
    double unit() {
        state += 0x9e3779b97f4a7c15L;
        long mixed = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return ((mixed ^ (mixed >>> 31)) >>> 11) * 0x1p-53;
    }

    double signed() {
        return 2 * unit() - 1;
    }

    double between(double low, double high) {
        return low + (high - low) * unit();
    }

    /** A value at most the given share (0…1) away from another. */
    double near(double value, double share) {
        return value * (1 + share * signed());
    }

    /** Evenly spread over octaves. */
    double pitch(double lowHz, double highHz) {
        return lowHz * StrictMath.pow(highHz / lowHz, unit());
    }

    /** The wait for the next of events that happen so many times a second (Poisson process). */
    double gapSeconds(double perSecond) {
        return -StrictMath.log(1 - unit()) / perSecond;
    }
}
