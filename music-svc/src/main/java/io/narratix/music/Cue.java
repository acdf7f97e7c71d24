package io.narratix.music;

import java.time.Duration;
import java.util.List;

/**
 * What a scene asks of its music.
 *
 * @param intensity 0 (hardly there) to 1
 * @param genre a word or two of the style, empty for none in particular
 * @param instruments names of the instruments wished for, most wanted first; those that nobody has are left out
 * @param ambience the sounds of the place, none to many
 * @param prompt the scene in words, for providers that read
 * @param length how long the scene is expected to last
 * @param seed what tells apart two scenes that are alike; the same cue gives the same samples
 */
public record Cue(
        Mood mood,
        double intensity,
        String genre,
        List<String> instruments,
        List<Ambience> ambience,
        String prompt,
        Duration length,
        long seed) {

    /** Longer scenes repeat what they are given. */
    public static final Duration LONGEST_LOOP = Duration.ofSeconds(64);

    /** Below this there is no phrase to hear and the repetition is obvious. */
    public static final Duration SHORTEST_LOOP = Duration.ofSeconds(8);

    public Cue {
        if (!(intensity >= 0 && intensity <= 1)) {
            throw new IllegalArgumentException("the intensity of a cue must be 0 to 1 but was " + intensity);
        }
        instruments = List.copyOf(instruments);
        ambience = List.copyOf(ambience);
    }

    /** The scene's length, held between the shortest and the longest loop: what a piece has to last at least. */
    public Duration loopLength() {
        if (length.compareTo(LONGEST_LOOP) > 0) {
            return LONGEST_LOOP;
        }
        return length.compareTo(SHORTEST_LOOP) < 0 ? SHORTEST_LOOP : length;
    }
}
