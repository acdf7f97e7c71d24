package io.narratix.audioanalysis.offline;

import io.narratix.audioanalysis.offline.Prose.Gap;
import java.util.Set;

/** "The sergeant said that the bell rang", "he told her about the shot". */
final class Report implements Objection {

    private static final int LEFT = 14;

    private final Set<String> said;

    Report(Vocabulary vocabulary) {
        this.said = vocabulary.named("said");
    }

    @Override
    public boolean against(Sentence sentence, int position) {
        int start = Math.max(sentence.startOf(position, Gap.BREAK), position - LEFT);
        for (int i = start; i < position; i++) {
            if (said.contains(sentence.word(i)) && introduces(sentence, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean introduces(Sentence sentence, int position) {
        String next = sentence.word(position + 1);
        String afterNext = sentence.word(position + 2);
        boolean about = afterNext.equals("about") || afterNext.equals("of");
        return next.equals("that")
                || afterNext.equals("that")
                || (about && sentence.word(position).equals("told"));
    }
}
