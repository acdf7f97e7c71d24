package io.narratix.audioanalysis.offline;

import io.narratix.audioanalysis.offline.Prose.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the words around a sound say of the way it sounds. */
final class Emphasis {

    private static final int NEAR = 3;
    private static final int FRAGMENT = 4;
    private static final int MOST = 9;

    private final Set<String> manner;
    private final Set<String> loud;

    Emphasis(Vocabulary vocabulary) {
        this.manner = vocabulary.named("manner");
        this.loud = vocabulary.named("loud");
    }

    /** 0 to 9: loud sounds and those with a sentence of their own matter more. */
    int score(Sentence sentence, int position) {
        long louds = around(sentence, position).stream().filter(loud::contains).count();
        return (int) Math.min(MOST, 3 * louds + (sentence.size() <= FRAGMENT ? 4 : 0));
    }

    /** The author's own words for it: distant, loud, slowly. */
    List<String> manner(Sentence sentence, int position) {
        return around(sentence, position).stream()
                .filter(manner::contains)
                .distinct()
                .toList();
    }

    private static List<String> around(Sentence sentence, int position) {
        List<String> words = new ArrayList<>();
        int end = Math.min(sentence.endOf(position, Gap.BREAK), position + NEAR);
        for (int i = Math.max(sentence.startOf(position, Gap.BREAK), position - NEAR); i <= end; i++) {
            words.add(sentence.word(i));
        }
        return words;
    }
}
