package io.narratix.voice.alignment;

import java.util.Arrays;

/** The cheapest way through two sequences of frames that passes neither of them over; a band round the diagonal wide. */
final class Warp {

    private static final double FRAME_SECONDS = Cepstra.HOP / (double) Cepstra.RATE_HZ;

    /** How far the paces may come apart: this many frames, and a share of the whole. */
    private static final int SLACK_FRAMES = 300;

    private static final double SLACK_SHARE = 0.12;

    private static final byte BOTH = 0;
    private static final byte KNOWN_ONLY = 1;
    private static final byte HEARD_ONLY = 2;

    private final float[][] known;
    private final float[][] heard;
    private final int radius;
    private final byte[][] steps;
    private final double[] partners;

    private Warp(float[][] known, float[][] heard) {
        this.known = known;
        this.heard = heard;
        int longer = Math.max(known.length, heard.length);
        this.radius = SLACK_FRAMES + (int) (SLACK_SHARE * longer) + heard.length / known.length + 1;
        this.steps = new byte[known.length][2 * radius + 1];
        this.partners = new double[known.length];
    }

    /**
     * @param known [frame][coefficient]
     * @param heard the same words, said otherwise
     */
    static Warp of(float[][] known, float[][] heard) {
        Warp warp = new Warp(known, heard);
        warp.fill();
        warp.trace();
        return warp;
    }

    /** When what sounds at this second of the known sounds in the heard. */
    double at(double seconds) {
        double frame = Math.max(0, Math.min(partners.length - 1.0, seconds / FRAME_SECONDS));
        int below = (int) frame;
        int above = Math.min(below + 1, partners.length - 1);
        double partner = partners[below] + (frame - below) * (partners[above] - partners[below]);
        return partner * FRAME_SECONDS;
    }

    private int first(int row) {
        long middle = known.length == 1 ? 0 : (long) row * (heard.length - 1) / (known.length - 1);
        return (int) middle - radius;
    }

    private void fill() {
        double[] above = new double[heard.length];
        double[] costs = new double[heard.length];
        for (int row = 0; row < known.length; row++) {
            Arrays.fill(costs, Double.POSITIVE_INFINITY);
            int from = first(row);
            for (int column = Math.max(0, from); column <= Math.min(heard.length - 1, from + 2 * radius); column++) {
                double before = cheapest(row, column, above, costs);
                costs[column] = before + distance(known[row], heard[column]);
            }
            double[] swapped = above;
            above = costs;
            costs = swapped;
        }
    }

    private double cheapest(int row, int column, double[] above, double[] costs) {
        if (row == 0 && column == 0) {
            return 0;
        }
        double both = row > 0 && column > 0 ? above[column - 1] : Double.POSITIVE_INFINITY;
        double knownOnly = row > 0 ? above[column] : Double.POSITIVE_INFINITY;
        double heardOnly = column > 0 ? costs[column - 1] : Double.POSITIVE_INFINITY;
        byte step = both <= knownOnly && both <= heardOnly ? BOTH : knownOnly <= heardOnly ? KNOWN_ONLY : HEARD_ONLY;
        steps[row][column - first(row)] = step;
        return Math.min(both, Math.min(knownOnly, heardOnly));
    }

    /** Each known frame's partner is the middle of the heard frames that it was paired with. */
    private void trace() {
        int row = known.length - 1;
        int column = heard.length - 1;
        int last = column;
        while (row > 0 || column > 0) {
            byte step = row == 0 ? HEARD_ONLY : column == 0 ? KNOWN_ONLY : steps[row][column - first(row)];
            if (step == HEARD_ONLY) {
                column--;
            } else {
                partners[row--] = (column + last) / 2.0;
                column -= step == BOTH ? 1 : 0;
                last = column;
            }
        }
        partners[0] = last / 2.0;
    }

    private static double distance(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            double difference = one[i] - other[i];
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }
}
