package io.narratix.audioanalysis.offline;

import io.narratix.manuscript.Manuscript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints every word of a file that could be a sound, with what became of it and why: {@code ShowReasons STORY}. */
final class ShowReasons {

    private final Prose prose;
    private final SoundLexicon lexicon;
    private final Grammar grammar;
    private final Reality reality;

    private ShowReasons(Manuscript manuscript) {
        Vocabulary vocabulary = Vocabulary.load();
        prose = new Prose(manuscript);
        lexicon = SoundLexicon.load(vocabulary);
        Tense tense = Tense.of(prose);
        System.out.println("told in " + tense);
        grammar = new Grammar(vocabulary, tense);
        reality = new Reality(vocabulary, prose);
    }

    public static void main(String[] arguments) throws IOException {
        ShowReasons reasons = new ShowReasons(Manuscript.ofUtf8(Files.readAllBytes(Path.of(arguments[0]))));
        int begin = 0;
        while (begin < reasons.prose.size()) {
            int end = Sentence.endFrom(reasons.prose, begin);
            Sentence sentence = Sentence.from(reasons.prose, begin, end);
            for (int i = 0; i < sentence.size(); i++) {
                reasons.explain(sentence, i);
            }
            begin = end + 1;
        }
    }

    private void explain(Sentence sentence, int position) {
        for (SoundRule rule : lexicon.rulesFor(sentence.word(position))) {
            if (rule.fits(sentence, position)) {
                boolean allowed = grammar.allows(sentence, position, rule.form());
                String verdict = allowed
                        ? reality.objection(sentence, position)
                                .map(objection -> objection.getClass().getSimpleName())
                                .orElse("YES")
                        : "not as " + rule.form();
                System.out.printf("%-14s %-14s %s%n", verdict, rule.effect(), around(sentence, position));
                if (allowed) {
                    return;
                }
            }
        }
    }

    private static String around(Sentence sentence, int position) {
        StringBuilder words = new StringBuilder();
        for (int i = Math.max(0, position - 8); i < Math.min(sentence.size(), position + 8); i++) {
            words.append(i == position ? "[" + sentence.word(i) + "] " : sentence.word(i) + " ");
        }
        return words.toString();
    }
}
