package io.narratix.audioanalysis.model;

import io.narratix.languagemodel.Marks;
import io.narratix.languagemodel.Part;
import io.narratix.manuscript.Manuscript;
import io.narratix.manuscript.Word;

/**
 * The text with numbers in front of some words: at every beginning of a sentence, and where {@value #MOST_UNMARKED} words
 * have gone by without one.
 */
record NumberedText(Manuscript manuscript, Marks marks) {

    static final int MOST_UNMARKED = 12;

    String of(Part part) {
        String text = manuscript.text();
        int at = part.first() == 1 ? 0 : manuscript.word(part.first()).span().start();
        int end = part.last() == manuscript.words().size()
                ? text.length()
                : manuscript.word(part.last() + 1).span().start();
        int marked = 0;
        StringBuilder numbered = new StringBuilder();
        for (int number = part.first(); number <= part.last(); number++) {
            if (number == part.first() || number - marked >= MOST_UNMARKED || beginsSentence(number)) {
                int start = manuscript.word(number).span().start();
                numbered.append(text, at, start).append(marks.around(number));
                at = start;
                marked = number;
            }
        }
        return numbered.append(text, at, end).toString();
    }

    private boolean beginsSentence(int number) {
        Word word = manuscript.word(number);
        int behind = manuscript.word(number - 1).span().end();
        String between = manuscript.text().substring(behind, word.span().start());
        return between.chars().anyMatch(sign -> ".!?\u2026\n".indexOf(sign) >= 0);
    }
}
