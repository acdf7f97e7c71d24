package io.narratix.audioanalysis.offline;

import io.narratix.audioanalysis.offline.Prose.Gap;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The narrator's words of one sentence; what characters say in it is a break. Positions count from 0 inside the
 * sentence. At most {@value #LONGEST} words, so that a text without full stops stays cheap.
 */
final class Sentence {

    static final int LONGEST = 120;

    private final Prose prose;
    private final int[] at;
    private final boolean question;

    private Sentence(Prose prose, int[] at, boolean question) {
        this.prose = prose;
        this.at = at;
        this.question = question;
    }

    /** The last word of the sentence that begins at a word. */
    static int endFrom(Prose prose, int begin) {
        int end = begin;
        while (end - begin + 1 < LONGEST && prose.gap(end).compareTo(Gap.STOP) < 0) {
            end++;
        }
        return end;
    }

    static Sentence from(Prose prose, int begin, int end) {
        int[] at = IntStream.rangeClosed(begin, end)
                .filter(index -> !prose.said(index))
                .toArray();
        return new Sentence(prose, at, prose.gap(end) == Gap.QUESTION && !prose.said(end));
    }

    int size() {
        return at.length;
    }

    boolean isQuestion() {
        return question;
    }

    /** The word's index in the prose. */
    int index(int position) {
        return at[position];
    }

    /** The folded word, or an empty string outside the sentence. */
    String word(int position) {
        return position >= 0 && position < at.length ? prose.word(at[position]) : "";
    }

    /** The folded word without a possessive ending. */
    String stem(int position) {
        String word = word(position);
        return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    }

    boolean capitalised(int position) {
        return position >= 0 && position < at.length && prose.capitalised(at[position]);
    }

    /** Whether all letters are capitals, as in a shout. */
    boolean shouted(int position) {
        String written = prose.written(at[position]);
        return written.length() > 2 && written.equals(written.toUpperCase(Locale.ROOT));
    }

    Gap gap(int position) {
        if (position < 0 || position + 1 >= at.length) {
            return Gap.PARAGRAPH;
        }
        return at[position + 1] == at[position] + 1 ? prose.gap(at[position]) : Gap.BREAK;
    }

    /** The first position of the stretch around a word that no division as strong as the given one interrupts. */
    int startOf(int position, Gap division) {
        int start = position;
        while (start > 0 && gap(start - 1).compareTo(division) < 0) {
            start--;
        }
        return start;
    }

    /** The last position of that stretch. */
    int endOf(int position, Gap division) {
        int end = position;
        while (end + 1 < at.length && gap(end).compareTo(division) < 0) {
            end++;
        }
        return end;
    }
}
