package io.narratix.music.composed;

import java.util.List;

/** Keys that sound together, the root first. */
record Chord(List<Integer> keys) {

    Chord {
        keys = List.copyOf(keys);
    }

    static Chord on(Scale scale, int degree, List<Integer> steps) {
        return new Chord(steps.stream().map(step -> scale.key(degree + step)).toList());
    }

    /** The root, in the octave that starts at the given key. */
    int rootAbove(int key) {
        return lifted(keys.get(0), key);
    }

    /** The tones of the chord in close position within the octave that starts at the given key, ascending. */
    List<Integer> voicedAbove(int key) {
        return keys.stream().map(tone -> lifted(tone, key)).distinct().sorted().toList();
    }

    /** Tone number n counted upwards from the first one at or above the given key. */
    int toneAbove(int key, int number) {
        List<Integer> voicing = voicedAbove(key);
        return voicing.get(number % voicing.size()) + 12 * (number / voicing.size());
    }

    boolean contains(int key) {
        return keys.stream().anyMatch(tone -> Math.floorMod(tone - key, 12) == 0);
    }

    private static int lifted(int tone, int key) {
        return key + Math.floorMod(tone - key, 12);
    }
}
