package io.narratix.sfx.offline;

/** A value over time: a loudness, a pitch. */
interface Curve {

    /** ln(1000): the level falls by 60 dB in the time named T60. */
    double LN_60_DB = 6.907755278982137;

    double at(double seconds);

    static Curve steady(double value) {
        return seconds -> value;
    }

    /** From 1, falling by 60 dB in the given time. */
    static Curve decay(double t60Seconds) {
        return seconds -> StrictMath.exp(-LN_60_DB * seconds / t60Seconds);
    }

    /** Up to 1 in the attack time, then falling by 60 dB in the decay time. */
    static Curve pluck(double attackSeconds, double t60Seconds) {
        return seconds -> seconds < attackSeconds
                ? seconds / attackSeconds
                : StrictMath.exp(-LN_60_DB * (seconds - attackSeconds) / t60Seconds);
    }

    /** Straight lines through points given as time, value, time, value …; level before the first and after the last. */
    static Curve line(double... points) {
        return seconds -> {
            int next = 0;
            while (next < points.length && points[next] <= seconds) {
                next += 2;
            }
            if (next == 0 || next == points.length) {
                return points[next == 0 ? 1 : points.length - 1];
            }
            double share = (seconds - points[next - 2]) / (points[next] - points[next - 2]);
            return points[next - 1] + share * (points[next + 1] - points[next - 1]);
        };
    }

    static Curve sine(double middle, double depth, double hz) {
        return seconds -> middle + depth * StrictMath.sin(2 * StrictMath.PI * hz * seconds);
    }

    /** Wanders smoothly between two values, turning so many times a second. */
    static Curve wander(Dice dice, double low, double high, double perSecond) {
        int turns = (int) (20 * perSecond) + 3;
        double[] values = new double[turns];
        for (int i = 0; i < turns; i++) {
            values[i] = dice.between(low, high);
        }
        return seconds -> {
            double place = seconds * perSecond;
            int before = (int) place;
            double share = (1 - StrictMath.cos(StrictMath.PI * (place - before))) / 2;
            return values[before % turns] * (1 - share) + values[(before + 1) % turns] * share;
        };
    }

    default Curve times(Curve other) {
        return seconds -> at(seconds) * other.at(seconds);
    }

    default Curve times(double factor) {
        return seconds -> at(seconds) * factor;
    }
}
