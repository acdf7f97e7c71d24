package io.narratix.audioanalysis.offline;

import io.narratix.manuscript.Manuscript;
import io.narratix.manuscript.Span;
import io.narratix.manuscript.Word;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** A text as rules see it: folded words (index = number - 1), what stands between them, and who says them. */
final class Prose {

    /** What stands behind a word, from the weakest to the strongest division. */
    enum Gap {
        NONE,
        COMMA,
        BREAK,
        STOP,
        QUESTION,
        PARAGRAPH
    }

    private static final String ABBREVIATIONS = " mr mrs ms dr st sr jr prof capt col gen lt sgt rev hon no vs etc ";

    private final List<Word> words;
    private final String[] folded;
    private final Gap[] gaps;
    private final BitSet said = new BitSet();

    Prose(Manuscript manuscript) {
        this.words = manuscript.words();
        this.folded = words.stream().map(word -> folded(word.text())).toArray(String[]::new);
        this.gaps = new Gap[words.size()];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = gapBehind(i, manuscript.text());
        }
        for (Span paragraph : manuscript.paragraphs()) {
            List<Word> inside = manuscript.wordsIn(paragraph);
            if (!inside.isEmpty()) {
                gaps[inside.get(inside.size() - 1).number() - 1] =
                        endOf(inside.get(inside.size() - 1), paragraph, manuscript);
            }
        }
        for (Span quotation : new Quotations(manuscript).spans()) {
            manuscript.wordsIn(quotation).forEach(word -> said.set(word.number() - 1));
        }
    }

    int size() {
        return folded.length;
    }

    /** Lower case, straight apostrophes. */
    String word(int index) {
        return folded[index];
    }

    /** As the author wrote it. */
    String written(int index) {
        return words.get(index).text();
    }

    Gap gap(int index) {
        return gaps[index];
    }

    /** Whether a character says the word. */
    boolean said(int index) {
        return said.get(index);
    }

    boolean capitalised(int index) {
        return Character.isUpperCase(written(index).codePointAt(0));
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace('\u02bc', '\'');
    }

    private static Gap endOf(Word last, Span paragraph, Manuscript manuscript) {
        String rest = manuscript
                .text()
                .substring(last.span().end(), Math.max(last.span().end(), paragraph.end()));
        return rest.indexOf('?') >= 0 ? Gap.QUESTION : Gap.PARAGRAPH;
    }

    private Gap gapBehind(int index, String text) {
        if (index + 1 == words.size()) {
            return Gap.PARAGRAPH;
        }
        String between = text.substring(
                words.get(index).span().end(), words.get(index + 1).span().start());
        Gap gap = Gap.NONE;
        for (int i = 0; i < between.length(); i++) {
            Gap mark = gapOf(between.charAt(i));
            gap = mark.compareTo(gap) > 0 ? mark : gap;
        }
        if (gap.compareTo(Gap.STOP) < 0) {
            return gap;
        }
        if (between.startsWith(".") && ABBREVIATIONS.contains(" " + folded[index] + " ")) {
            return Gap.NONE;
        }
        return capitalised(index + 1) || Character.isDigit(written(index + 1).charAt(0)) ? gap : Gap.BREAK;
    }

    private static Gap gapOf(char sign) {
        return switch (sign) {
            case ',' -> Gap.COMMA;
            case ';', ':', '(', ')', '\u2014', '\u2013', '\u2015', '"', '\u201c', '\u201d', '\u00ab', '\u00bb' ->
                Gap.BREAK;
            case '.', '!', '\u2026' -> Gap.STOP;
            case '?' -> Gap.QUESTION;
            default -> Gap.NONE;
        };
    }
}
