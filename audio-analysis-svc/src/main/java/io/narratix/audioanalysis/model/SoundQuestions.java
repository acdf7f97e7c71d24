package io.narratix.audioanalysis.model;

import io.narratix.languagemodel.AnswerSchema;
import io.narratix.languagemodel.Ask;
import io.narratix.languagemodel.Marks;
import io.narratix.languagemodel.Part;
import io.narratix.languagemodel.StoryBlock;
import io.narratix.manuscript.Manuscript;
import java.util.List;
import java.util.stream.Collectors;

/** Words the questions about one text; PROMPTS.md of language-model describes them. */
final class SoundQuestions {

    static final String PROTOCOL = "narratix-sounds-1";

    private static final AnswerSchema SCHEMA =
            AnswerSchema.beside(SoundQuestions.class, PROTOCOL, "sounds.schema.json");
    private static final String SYSTEM = AnswerSchema.read(SoundQuestions.class, "sounds.system.txt");
    private static final int TOKENS_PER_EFFECT = 80;
    private static final int WORDS_PER_SOUNDSCAPE = 400;
    private static final int TOKENS_PER_SOUNDSCAPE = 130;

    private final Manuscript manuscript;
    private final String language;
    private final Marks marks;
    private final boolean readAgain;

    /** @param readAgain whether each part will be asked about more than once */
    SoundQuestions(Manuscript manuscript, String language, boolean readAgain) {
        this.manuscript = manuscript;
        this.language = language;
        this.marks = Marks.in(manuscript.text());
        this.readAgain = readAgain;
    }

    /**
     * @param part whose text is sent
     * @param words the words in question
     * @param effects how many there may be
     */
    Ask about(Wanted wanted, Part part, Part words, int effects, List<String> wrong) {
        String question = "Task: %s\nMarks: %s\nWords: %d-%d\nEffects: at most %d\nLanguage: %s\n%s%s"
                .formatted(
                        wanted.task(),
                        marks.around("n"),
                        words.first(),
                        words.last(),
                        effects,
                        language.isBlank() ? "en" : language,
                        complaints(wrong),
                        wanted.sentence());
        int tokens = (wanted.hasEffects() ? effects * TOKENS_PER_EFFECT : 0)
                + (words.last() - words.first()) / WORDS_PER_SOUNDSCAPE * TOKENS_PER_SOUNDSCAPE
                + TOKENS_PER_SOUNDSCAPE;
        return new Ask(SYSTEM, story(part), question, SCHEMA, readAgain, tokens);
    }

    private String story(Part part) {
        return StoryBlock.of(manuscript.text(), new NumberedText(manuscript, marks).of(part));
    }

    private static String complaints(List<String> wrong) {
        return wrong.isEmpty() ? "" : wrong.stream().collect(Collectors.joining("\n- ", "Wrong last time:\n- ", "\n"));
    }
}
