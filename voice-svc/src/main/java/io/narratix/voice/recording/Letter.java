package io.narratix.voice.recording;

import io.narratix.manuscript.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A letter or digit, and what belongs to it.
 *
 * @param start of ours the word that it is in, of a provider's the second at which it begins
 */
record Letter(int character, double start, double end) {

    /** Letters of what a provider says it has spoken; what stands in brackets are directions, and not spoken. */
    static List<Letter> of(List<Mark> marks) {
        List<Letter> letters = new ArrayList<>();
        boolean direction = false;
        for (Mark mark : marks) {
            int[] characters = mark.text().toLowerCase(Locale.ROOT).codePoints().toArray();
            for (int i = 0; i < characters.length; i++) {
                direction = characters[i] == '[' || (direction && characters[i] != ']');
                if (!direction && Character.isLetterOrDigit(characters[i])) {
                    double step = (mark.end() - mark.start()) / characters.length;
                    letters.add(new Letter(characters[i], mark.start() + i * step, mark.start() + (i + 1) * step));
                }
            }
        }
        return letters;
    }

    static List<Letter> ofWords(List<Word> words) {
        List<Letter> letters = new ArrayList<>();
        for (int word = 0; word < words.size(); word++) {
            int of = word;
            words.get(word)
                    .text()
                    .toLowerCase(Locale.ROOT)
                    .codePoints()
                    .filter(Character::isLetterOrDigit)
                    .forEach(character -> letters.add(new Letter(character, of, of)));
        }
        return letters;
    }

    static int[] characters(List<Letter> letters) {
        return letters.stream().mapToInt(Letter::character).toArray();
    }
}
