package io.narratix.textanalysis.model;

import io.narratix.manuscript.Manuscript;
import io.narratix.manuscript.Span;
import io.narratix.manuscript.Word;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Finds the words that the model names in the segment in which it says they stand. Case and signs don't count. */
final class Wording {

    private final Manuscript manuscript;

    Wording(Manuscript manuscript) {
        this.manuscript = manuscript;
    }

    /** The words that a model names; none if it names none. */
    static List<String> of(String named) {
        if (named.chars().noneMatch(Character::isLetterOrDigit)) {
            return List.of();
        }
        return Manuscript.of(named).words().stream()
                .map(word -> folded(word.text()))
                .toList();
    }

    boolean begins(Unit unit, List<String> words) {
        return stands(manuscript.wordsIn(unit.span()), 0, words);
    }

    /** Where the words begin in the span, as an offset at which the text can be cut; empty if nowhere or more than once. */
    OptionalInt startOf(List<String> words, Span span) {
        List<Word> there = manuscript.wordsIn(span);
        int[] found = places(there, words);
        return found.length == 1 ? OptionalInt.of(cutBefore(there, found[0], span)) : OptionalInt.empty();
    }

    /** Where the words end in the span, as an offset at which the text can be cut; the first place counts. */
    OptionalInt endOf(List<String> words, Span span) {
        List<Word> there = manuscript.wordsIn(span);
        int[] found = places(there, words);
        if (found.length == 0) {
            return OptionalInt.empty();
        }
        int next = found[0] + words.size();
        return OptionalInt.of(next == there.size() ? span.end() : cutBefore(there, next, span));
    }

    private static int[] places(List<Word> there, List<String> words) {
        return IntStream.range(0, there.size())
                .filter(at -> stands(there, at, words))
                .toArray();
    }

    private static boolean stands(List<Word> there, int at, List<String> words) {
        if (words.isEmpty() || at + words.size() > there.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!folded(there.get(at + i).text()).equals(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** In front of the signs that open the word, behind the white space or the word before it. */
    private int cutBefore(List<Word> there, int at, Span span) {
        int earliest = at == 0 ? span.start() : there.get(at - 1).span().end();
        int cut = there.get(at).span().start();
        while (cut > earliest && !Character.isWhitespace(manuscript.text().charAt(cut - 1))) {
            cut--;
        }
        return cut;
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace('\u02bc', '\'');
    }
}
