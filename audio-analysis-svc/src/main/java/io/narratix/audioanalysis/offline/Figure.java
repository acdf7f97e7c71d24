package io.narratix.audioanalysis.offline;

import io.narratix.audioanalysis.offline.Prose.Gap;
import java.util.Set;

/** "The word thunder", "a storm of protest", "a bell rang in his head", "in the story a wolf howled". */
final class Figure implements Objection {

    private static final int NEAR = 7;
    private static final Set<String> INSIDE = Set.of("head", "mind", "skull", "heart", "soul", "thoughts", "brain");

    private static final Set<String> WORD = Set.of("word", "words", "name", "named", "called");

    private final Set<String> abstracts;
    private final Set<String> fiction;

    Figure(Vocabulary vocabulary) {
        this.abstracts = vocabulary.named("abstract");
        this.fiction = vocabulary.named("fiction");
    }

    @Override
    public boolean against(Sentence sentence, int position) {
        if (WORD.contains(sentence.word(position - 1))) {
            return true;
        }
        boolean of = sentence.word(position + 1).equals("of");
        if (of && (isAbstract(sentence, position + 2) || isAbstract(sentence, position + 3))) {
            return true;
        }
        int start = Math.max(sentence.startOf(position, Gap.BREAK), position - NEAR);
        int end = Math.min(sentence.endOf(position, Gap.BREAK), position + NEAR);
        for (int i = start; i <= end; i++) {
            if (isTold(sentence, i) || (i > position && isInside(sentence, i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isAbstract(Sentence sentence, int position) {
        return abstracts.contains(sentence.stem(position));
    }

    private boolean isTold(Sentence sentence, int position) {
        String before = sentence.word(position - 1);
        return fiction.contains(sentence.stem(position)) && (before.equals("the") || before.equals("a"));
    }

    private static boolean isInside(Sentence sentence, int position) {
        if (!INSIDE.contains(sentence.stem(position))) {
            return false;
        }
        for (int i = position - 1; i >= position - 3; i--) {
            if (sentence.word(i).equals("in") || sentence.word(i).equals("inside")) {
                return true;
            }
        }
        return false;
    }
}
