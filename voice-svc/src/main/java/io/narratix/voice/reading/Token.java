package io.narratix.voice.reading;

import io.narratix.manuscript.Span;

/**
 * A word to be said, or a mark that shapes how the words around it are said.
 *
 * @param form the word in letters and apostrophes, a letter to be named with a point behind it ({@code B.}), or one of the
 *     marks {@code , ; : . ? !}
 * @param source the characters of the text that it is said for; several words may be said for the same characters
 */
public record Token(String form, Span source) {

    /** Whether it is a mark and not a word. */
    public boolean isMark() {
        return !Character.isLetter(form.charAt(0));
    }

    /** Whether nothing of the sentence comes behind it. */
    public boolean endsSentence() {
        return form.equals(".") || form.equals("?") || form.equals("!");
    }
}
