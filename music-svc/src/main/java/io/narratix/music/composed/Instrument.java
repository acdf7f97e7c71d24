package io.narratix.music.composed;

import java.util.List;

/**
 * One of the sounds in the SoundFont.
 *
 * @param program its number in the SoundFont
 * @param range the keys on which it sounds like itself
 * @param place how it stands among the others
 * @param section the part it takes when it is asked for by name
 * @param names all it is called, its own name first
 */
record Instrument(int program, Range range, Place place, Section section, List<String> names) {

    /** Lowest and highest key. */
    record Range(int low, int high) {}

    /** Gain evens out the recordings' own levels; pan: -1 left to 1 right. */
    record Place(double gainDb, double pan) {}

    /** What there is to play. */
    enum Section {
        PAD,
        BASS,
        FIGURE,
        MELODY,
        PULSE
    }

    Instrument {
        names = List.copyOf(names);
    }

    String name() {
        return names.get(0);
    }

    /** The same tone, moved by octaves into what the instrument can play. */
    int reachable(int key) {
        int moved = key;
        while (moved < range.low()) {
            moved += 12;
        }
        while (moved > range.high()) {
            moved -= 12;
        }
        return moved;
    }
}
