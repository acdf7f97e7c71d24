package io.narratix.voice.reading;

import java.util.List;

/**
 * What is said in one breath group: at least one word, and a mark at the end.
 *
 * @param endsParagraph whether a longer silence follows
 */
public record Sentence(List<Token> tokens, boolean endsParagraph) {

    public Sentence {
        tokens = List.copyOf(tokens);
    }
}
