package io.narratix.assembly.delivery;

/**
 * A piece of the text between white space that has a word in it, together with the wordless ones (dashes, ornaments,
 * heading marks) that lean on it.
 *
 * @param text as the author wrote it, with single blanks for white space
 * @param line index of the line in which it begins
 */
record Piece(String text, int firstWord, int lastWord, int line) {

    Piece followedBy(String wordless) {
        return new Piece(text + " " + wordless, firstWord, lastWord, line);
    }
}
