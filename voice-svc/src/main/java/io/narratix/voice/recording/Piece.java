package io.narratix.voice.recording;

import io.narratix.voice.Passage;

/**
 * What is sent to a provider in one call.
 *
 * @param passage what is said, with as many characters as the author's text has there, and what stands round it
 * @param offset where it begins in the line
 * @param endsParagraph whether a longer silence follows
 */
public record Piece(Passage passage, int offset, boolean endsParagraph) {

    public String text() {
        return passage.text();
    }
}
