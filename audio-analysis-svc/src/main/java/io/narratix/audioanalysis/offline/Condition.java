package io.narratix.audioanalysis.offline;

import io.narratix.audioanalysis.offline.Prose.Gap;
import java.util.Set;

/** What must, or must not, stand around a word for it to be a certain sound. */
record Condition(Where where, Set<String> words) {

    /** How far the words may be away, in words: before and behind. */
    enum Where {
        NEAR(6, 6),
        BEFORE(6, 0),
        BEFORE3(3, 0),
        BEFORE2(2, 0),
        AFTER(0, 4),
        NEXT(0, 1),
        PREV(1, 0),
        WITHOUT(5, 5),
        IN(Sentence.LONGEST, Sentence.LONGEST);

        private final int before;
        private final int behind;

        Where(int before, int behind) {
            this.before = before;
            this.behind = behind;
        }
    }

    boolean holds(Sentence sentence, int position) {
        boolean whole = where == Where.IN;
        int from = whole ? 0 : Math.max(sentence.startOf(position, Gap.BREAK), position - where.before);
        int to = whole ? sentence.size() - 1 : Math.min(sentence.endOf(position, Gap.BREAK), position + where.behind);
        for (int i = from; i <= to; i++) {
            if (i != position && words.contains(sentence.stem(i)) && !isName(sentence, i)) {
                return where != Where.WITHOUT;
            }
        }
        return where == Where.WITHOUT;
    }

    private static boolean isName(Sentence sentence, int position) {
        return sentence.capitalised(position) && position > 0 && !sentence.shouted(position);
    }
}
