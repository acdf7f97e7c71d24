package io.narratix.textanalysis.offline;

import java.util.Locale;

/**
 * A word or a sign of the text.
 *
 * @param text as written
 * @param base the word without a possessive ending, or all of it
 * @param lower the base in lower case
 * @param possessive whether it ends in {@code 's}
 * @param start UTF-16 offset in the text
 */
record Token(String text, String base, String lower, boolean possessive, boolean word, int start) {

    static Token word(String text, int start) {
        boolean possessive = text.length() > 2 && (text.endsWith("'s") || text.endsWith("\u2019s"));
        String base = possessive ? text.substring(0, text.length() - 2) : text;
        base = base.replace('\u2019', '\'');
        return new Token(text, base, base.toLowerCase(Locale.ROOT), possessive, true, start);
    }

    static Token sign(char sign, int start) {
        String text = String.valueOf(sign);
        return new Token(text, text, text, false, false, start);
    }

    boolean isCapitalised() {
        return word && Character.isUpperCase(text.charAt(0)) && !isShouted();
    }

    /** Whether it is a word of two letters or more, all of them capitals. */
    boolean isShouted() {
        return word && base.length() > 1 && !base.equals(lower) && base.equals(base.toUpperCase(Locale.ROOT));
    }

    boolean is(String sign) {
        return text.equals(sign);
    }

    boolean endsSentence() {
        return !word && ".!?\u2026".contains(text);
    }
}
