package io.narratix.assembly.script;

import java.util.List;

/**
 * A line as it was spoken.
 *
 * @param words in reading order; a word that is missing gets a time between its neighbours
 */
public record Take(ClipRef clip, Force force, List<WordTime> words) {

    public Take {
        words = List.copyOf(words);
    }
}
