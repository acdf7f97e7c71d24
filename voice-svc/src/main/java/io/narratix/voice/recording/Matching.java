package io.narratix.voice.recording;

import java.util.Arrays;

/** The longest common subsequence of two sequences (Wagner and Fischer, 1974), common ends first. */
final class Matching {

    /** What lies between the common ends may make up a table of so many cells; beyond it, nothing in there is matched. */
    private static final long MOST_CELLS = 16_000_000;

    private final int[] ours;
    private final int[] theirs;
    private final int[] partners;

    private Matching(int[] ours, int[] theirs) {
        this.ours = ours;
        this.theirs = theirs;
        this.partners = new int[ours.length];
        Arrays.fill(partners, -1);
    }

    /** For each of ours the index of its partner among theirs, or -1; partners come in order. */
    static int[] of(int[] ours, int[] theirs) {
        Matching matching = new Matching(ours, theirs);
        matching.match();
        return matching.partners;
    }

    private void match() {
        int most = Math.min(ours.length, theirs.length);
        int head = 0;
        while (head < most && ours[head] == theirs[head]) {
            partners[head] = head;
            head++;
        }
        int tail = 0;
        while (tail < most - head && ours[ours.length - 1 - tail] == theirs[theirs.length - 1 - tail]) {
            partners[ours.length - 1 - tail] = theirs.length - 1 - tail;
            tail++;
        }
        int rows = ours.length - head - tail;
        int columns = theirs.length - head - tail;
        if (rows > 0 && columns > 0 && (long) rows * columns <= MOST_CELLS) {
            trace(head, lengths(head, rows, columns));
        }
    }

    /** The length of the longest common subsequence of what is behind each pair of positions. */
    private short[][] lengths(int head, int rows, int columns) {
        short[][] lengths = new short[rows + 1][columns + 1];
        for (int row = rows - 1; row >= 0; row--) {
            for (int column = columns - 1; column >= 0; column--) {
                lengths[row][column] = ours[head + row] == theirs[head + column]
                        ? (short) (lengths[row + 1][column + 1] + 1)
                        : (short) Math.max(lengths[row + 1][column], lengths[row][column + 1]);
            }
        }
        return lengths;
    }

    private void trace(int head, short[][] lengths) {
        int row = 0;
        int column = 0;
        while (row < lengths.length - 1 && column < lengths[0].length - 1) {
            if (ours[head + row] == theirs[head + column]) {
                partners[head + row++] = head + column++;
            } else if (lengths[row + 1][column] >= lengths[row][column + 1]) {
                row++;
            } else {
                column++;
            }
        }
    }
}
