package io.narratix.audioanalysis;

import java.util.List;

/**
 * What lies under a stretch of the text.
 *
 * @param scene its place in reading order, from 1
 * @param firstWord number of its first word
 * @param lastWord number of its last word
 * @param intensity 0 (hardly there) to 1 (overwhelming)
 * @param ambience beds that the text supports, most important first; may be empty
 * @param prompt one English sentence for a generative model
 */
public record Soundscape(
        int scene,
        int firstWord,
        int lastWord,
        Mood mood,
        double intensity,
        String genre,
        List<String> instruments,
        List<Ambience> ambience,
        String prompt) {

    public Soundscape {
        instruments = List.copyOf(instruments);
        ambience = List.copyOf(ambience);
        if (!(intensity >= 0 && intensity <= 1)) {
            throw new IllegalArgumentException("intensity must lie between 0 and 1 but was " + intensity);
        }
    }

    /** The same one under another number. */
    public Soundscape numbered(int other) {
        return new Soundscape(other, firstWord, lastWord, mood, intensity, genre, instruments, ambience, prompt);
    }
}
