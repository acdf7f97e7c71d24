package io.narratix.music.composed;

import java.util.List;

/**
 * What all parts of a piece agree on.
 *
 * @param metre after the intensity has had its say
 * @param chords one for each bar
 * @param intensity 0 to 1
 */
record Plan(Style style, Metre metre, Scale scale, List<Chord> chords, double intensity) {

    Plan {
        chords = List.copyOf(chords);
    }

    int bars() {
        return chords.size();
    }

    double beatOf(int bar) {
        return (double) bar * metre.beatsPerBar();
    }

    /** Velocity of a stroke that stands out by so much from the rest. */
    int velocity(double accent) {
        double velocity = (style.loudness() + accent) * (0.8 + 0.4 * intensity);
        return (int) Math.max(1, Math.min(127, Math.round(velocity)));
    }
}
