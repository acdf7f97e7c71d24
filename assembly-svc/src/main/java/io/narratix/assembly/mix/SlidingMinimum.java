package io.narratix.assembly.mix;

/** The smallest of the last so many values, in constant time per value (ascending minima). */
final class SlidingMinimum {

    private final double[] values;
    private final long[] positions;
    private final int window;
    private int first;
    private int count;
    private long position;

    SlidingMinimum(int window) {
        this.window = window;
        this.values = new double[window];
        this.positions = new long[window];
    }

    double next(double value) {
        if (count > 0 && positions[first] <= position - window) {
            first = first + 1 == window ? 0 : first + 1;
            count--;
        }
        while (count > 0 && values[place(count - 1)] >= value) {
            count--;
        }
        int end = place(count);
        values[end] = value;
        positions[end] = position++;
        count++;
        return values[first];
    }

    /** Where in the ring the value of this age order stands. */
    private int place(int index) {
        int at = first + index;
        return at < window ? at : at - window;
    }
}
