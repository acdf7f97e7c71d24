package io.narratix.audioanalysis.offline;

import io.narratix.audioanalysis.offline.Prose.Gap;
import java.util.Set;

/** "The door had slammed", "she remembered the scream", "a bell rang in his memory". */
final class Recollection implements Objection {

    private static final int LEFT = 14;
    private static final Set<String> HAVE = Set.of("had", "has", "have");
    private static final Set<String> HARDLY = Set.of("sooner", "hardly", "scarcely", "barely");

    private final Clauses clauses;
    private final Set<String> mind;

    Recollection(Vocabulary vocabulary) {
        this.clauses = new Clauses(vocabulary);
        this.mind = vocabulary.named("mind");
    }

    @Override
    public boolean against(Sentence sentence, int position) {
        return isPerfect(sentence, position) || isThought(sentence, position);
    }

    private boolean isPerfect(Sentence sentence, int position) {
        int start = Math.max(clauses.startOf(sentence, position), position - LEFT);
        for (int i = position - 1; i >= start; i--) {
            String word = sentence.word(i);
            boolean have = HAVE.contains(word) || word.endsWith("'d") || word.endsWith("'ve");
            if (have && !HARDLY.contains(sentence.word(i - 1)) && leadsToParticiple(sentence, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean leadsToParticiple(Sentence sentence, int have) {
        for (int i = have + 1; i <= have + 3; i++) {
            String word = sentence.word(i);
            if (StrongVerbs.isPastOrParticiple(word)) {
                return true;
            }
            if (!word.endsWith("ly") && !StrongVerbs.ADVERBS.contains(word)) {
                return false;
            }
        }
        return false;
    }

    private boolean isThought(Sentence sentence, int position) {
        int end = sentence.endOf(position, Gap.BREAK);
        for (int i = sentence.startOf(position, Gap.BREAK); i <= end; i++) {
            String word = sentence.stem(i);
            boolean noun = word.startsWith("memor") || word.startsWith("dream") || word.startsWith("imagination");
            if (mind.contains(word) && (i < position || noun)) {
                return true;
            }
        }
        return false;
    }
}
