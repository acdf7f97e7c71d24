package io.narratix.audioanalysis.offline;

import io.narratix.audioanalysis.offline.Prose.Gap;
import java.util.Set;

/** "No dog barked", "without a sound", "the bell did not ring", "he closed the door silently". */
final class Negation implements Objection {

    private static final int BEHIND = 3;
    private static final int HUSH_BEHIND = 6;
    private static final Set<String> SAVES = Set.of("but", "except", "only", "sooner", "less", "more");

    private final Clauses clauses;
    private final Set<String> denials;
    private final Set<String> hush;

    Negation(Vocabulary vocabulary) {
        this.clauses = new Clauses(vocabulary);
        this.denials = vocabulary.named("negation");
        this.hush = vocabulary.named("hush");
    }

    @Override
    public boolean against(Sentence sentence, int position) {
        for (int i = position - 1; i >= clauses.startOf(sentence, position); i--) {
            if (denies(sentence, i) || hush.contains(sentence.word(i))) {
                return true;
            }
        }
        return deniedBehind(sentence, position);
    }

    private boolean deniedBehind(Sentence sentence, int position) {
        int end = Math.min(sentence.endOf(position, Gap.COMMA), position + HUSH_BEHIND);
        for (int i = position + 1; i <= end && !clauses.joins(sentence.word(i)); i++) {
            boolean near = i <= position + BEHIND && !sentence.word(i).startsWith("no");
            boolean not = i <= position + BEHIND && sentence.word(i).equals("not");
            if (hush.contains(sentence.word(i)) || ((near || not) && denies(sentence, i))) {
                return true;
            }
        }
        return false;
    }

    private boolean denies(Sentence sentence, int position) {
        String word = sentence.word(position);
        boolean denial = denials.contains(word) || word.endsWith("n't");
        return denial && !SAVES.contains(sentence.word(position + 1));
    }
}
