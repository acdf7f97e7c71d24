package io.narratix.audioanalysis.offline;

import io.narratix.audioanalysis.offline.Prose.Gap;
import java.util.Set;

/** "If the door slammed", "she would knock", "perhaps the bell rang"; "could hear" is no hypothesis. */
final class Hypothesis implements Objection {

    private static final int LEFT = 14;
    private static final Set<String> ABLE = Set.of("could", "can");

    private final Clauses clauses;
    private final Set<String> modal;
    private final Set<String> doubt;
    private final Set<String> sense;

    Hypothesis(Vocabulary vocabulary) {
        this.clauses = new Clauses(vocabulary);
        this.modal = vocabulary.named("modal");
        this.doubt = vocabulary.named("doubt");
        this.sense = vocabulary.named("sense");
    }

    @Override
    public boolean against(Sentence sentence, int position) {
        int clause = clauses.startOf(sentence, position);
        int start = Math.max(sentence.startOf(position, Gap.COMMA), position - LEFT);
        for (int i = start; i < position; i++) {
            boolean doubted =
                    doubt.contains(sentence.word(i)) && !sentence.word(i - 1).equals("as");
            if (doubted || (i >= clause && isModal(sentence, i))) {
                return true;
            }
        }
        String next = sentence.word(position + 1);
        return modal.contains(next) || (modal.contains(sentence.word(position + 2)) && !clauses.joins(next));
    }

    private boolean isModal(Sentence sentence, int at) {
        String word = sentence.word(at);
        boolean sensed = sense.contains(sentence.word(at + 1)) || sense.contains(sentence.word(at + 2));
        return modal.contains(word) && !(sensed && ABLE.contains(word));
    }
}
