package io.narratix.audioanalysis.offline;

import io.narratix.audioanalysis.offline.Prose.Gap;
import java.util.Set;

/** Where the clause around a word begins: behind a comma, or at a word that joins clauses. */
final class Clauses {

    private final Set<String> joint;

    Clauses(Vocabulary vocabulary) {
        this.joint = vocabulary.named("joint");
    }

    int startOf(Sentence sentence, int position) {
        int start = sentence.startOf(position, Gap.COMMA);
        for (int i = position - 1; i >= start; i--) {
            if (joins(sentence.word(i))) {
                return i;
            }
        }
        return start;
    }

    boolean joins(String word) {
        return joint.contains(word);
    }
}
