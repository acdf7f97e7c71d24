package io.narratix.music.composed;

import java.util.List;

/** The keys that a piece moves on: semitones above the tonic within the octave, ascending from 0. */
record Scale(int tonic, List<Integer> semitones) {

    Scale {
        semitones = List.copyOf(semitones);
    }

    /** The key of a degree counted from 0; degrees run on through the octaves, downwards too. */
    int key(int degree) {
        int size = semitones.size();
        return tonic + 12 * Math.floorDiv(degree, size) + semitones.get(Math.floorMod(degree, size));
    }

    /** The degree whose key is nearest to the given one, the lower of two. */
    int nearestDegree(int key) {
        int degree = Math.floorDiv(key - tonic, 12) * semitones.size();
        while (key(degree + 1) <= key) {
            degree++;
        }
        return key(degree + 1) - key < key - key(degree) ? degree + 1 : degree;
    }
}
