package io.narratix.fakeproviders.synth;

import java.util.ArrayList;
import java.util.List;

/**
 * A text read at an even pace, so that every character's time is known exactly: letters sound, everything else is silent.
 *
 * @param characters the text's code points
 * @param secondsEach how long each of them takes
 */
public record SpokenText(List<String> characters, double secondsEach) {

    /** Characters a second of a human reader (13.7 to 16.8 were measured). */
    public static final double PACE = 14.5;

    public SpokenText {
        characters = List.copyOf(characters);
    }

    /** @param speed 1 is {@link #PACE} */
    public static SpokenText of(String text, double speed) {
        return new SpokenText(text.codePoints().mapToObj(Character::toString).toList(), 1 / (PACE * speed));
    }

    /** A word and when it is heard. Punctuation at its ends is no part of it. */
    public record SpokenWord(String text, double start, double end) {}

    public double seconds() {
        return characters.size() * secondsEach;
    }

    public double start(int character) {
        return character * secondsEach;
    }

    public double end(int character) {
        return (character + 1) * secondsEach;
    }

    public List<SpokenWord> words() {
        List<SpokenWord> words = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= characters.size(); i++) {
            boolean inside = i < characters.size() && isPartOfWord(i, from >= 0);
            if (inside && from < 0) {
                from = i;
            } else if (!inside && from >= 0) {
                words.add(new SpokenWord(String.join("", characters.subList(from, i)), start(from), end(i - 1)));
                from = -1;
            }
        }
        return words;
    }

    /** An apostrophe or a hyphen between letters belongs to the word. */
    private boolean isPartOfWord(int at, boolean within) {
        boolean joins = within && "'’-".contains(characters.get(at)) && at + 1 < characters.size() && sounds(at + 1);
        return joins || sounds(at);
    }

    boolean sounds(int character) {
        return Character.isLetterOrDigit(characters.get(character).codePointAt(0));
    }
}
