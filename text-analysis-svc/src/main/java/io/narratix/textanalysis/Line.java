package io.narratix.textanalysis;

import io.narratix.manuscript.Span;

/**
 * A segment of one speaker. It never crosses a paragraph and is at most {@link #MAX_LENGTH} characters long.
 *
 * @param number its place in reading order, from 1
 * @param speaker id of the character; the narrator's for all that is not dialogue
 */
public record Line(int number, Span span, Kind kind, String speaker, Delivery delivery) {

    /** The longest line, in UTF-16 units. */
    public static final int MAX_LENGTH = 1_000;

    /** What a line is to a listener. BREAK holds no word: there is nothing to say. */
    public enum Kind {
        NARRATION,
        DIALOGUE,
        HEADING,
        BREAK
    }
}
