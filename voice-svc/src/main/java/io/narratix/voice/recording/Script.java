package io.narratix.voice.recording;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import io.narratix.manuscript.Words;
import io.narratix.voice.Line;
import io.narratix.voice.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The line as it is sent: marks of Markdown, tags and brackets, which providers read aloud or obey, are blanks, one for
 * one, so that every word stays where it is; cut between sentences where it is longer than the provider takes.
 */
public final class Script {

    private static final Pattern UNSPOKEN =
            Pattern.compile("[#*_~`|<>{}\\[\\]\\\\^\\p{Cntrl}\\p{Cf}&&[^\n\u200d]]|(?<![\ud800-\udbff])[\udc00-\udfff]"
                    + "|[\ud800-\udbff](?![\udc00-\udfff])");
    private static final Pattern PARAGRAPH = Pattern.compile("\\n\\s*\\n\\s*$");

    /** How much of the surroundings tells a provider how a sentence is to begin and end. */
    private static final int CONTEXT = 500;

    private final Line line;
    private final String text;

    private Script(Line line) {
        this.line = line;
        this.text = spoken(line.passage().text());
    }

    /**
     * The line in pieces of at most so many characters; a single word that is longer stays whole. None if there is no word
     * in it.
     */
    public static List<Piece> of(Line line, int mostCharacters) {
        return new Script(line).pieces(mostCharacters);
    }

    /** The text without what is not to be spoken, as long as it was. */
    static String spoken(String text) {
        return UNSPOKEN.matcher(text).replaceAll(" ");
    }

    private List<Piece> pieces(int most) {
        List<Piece> pieces = new ArrayList<>();
        NavigableSet<Integer> sentences = sentenceEnds();
        NavigableSet<Integer> words = wordEnds();
        int start = 0;
        while (start < text.length()) {
            int end = cut(start, most, sentences, words);
            if (!Words.in(text.substring(start, end)).isEmpty()) {
                pieces.add(piece(start, end));
            }
            start = end;
        }
        return List.copyOf(pieces);
    }

    /** Behind the last sentence that fits, or else the last word that does, or else the first word. */
    private int cut(int start, int most, NavigableSet<Integer> sentences, NavigableSet<Integer> words) {
        int limit = start + most;
        if (text.length() <= limit) {
            return text.length();
        }
        for (NavigableSet<Integer> ends : List.of(sentences, words)) {
            Integer end = ends.floor(limit);
            if (end != null && end > start) {
                return end;
            }
        }
        Integer first = words.higher(start);
        return first == null ? text.length() : first;
    }

    private NavigableSet<Integer> sentenceEnds() {
        BreakIterator sentences = BreakIterator.getSentenceInstance(ULocale.forLanguageTag(line.language()));
        sentences.setText(text);
        NavigableSet<Integer> ends = new TreeSet<>();
        for (int end = sentences.first(); end != BreakIterator.DONE; end = sentences.next()) {
            ends.add(end);
        }
        Words.in(text)
                .forEach(word -> ends.subSet(
                                word.span().start(), false, word.span().end(), false)
                        .clear());
        return ends;
    }

    private NavigableSet<Integer> wordEnds() {
        NavigableSet<Integer> ends = new TreeSet<>();
        Words.in(text).forEach(word -> ends.add(word.span().end()));
        return ends;
    }

    private Piece piece(int from, int to) {
        int start = from;
        int end = to;
        while (Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        String before = spoken(line.passage().before()) + text.substring(0, start);
        String after = text.substring(end) + spoken(line.passage().after());
        Passage passage = new Passage(lastOf(before), text.substring(start, end), firstOf(after));
        return new Piece(
                passage, start, PARAGRAPH.matcher(text.substring(end, to)).find());
    }

    private static String lastOf(String before) {
        String tail = before.substring(Math.max(0, before.length() - CONTEXT));
        return (tail.length() < before.length() ? tail.replaceFirst("^\\S*", "") : tail).strip();
    }

    private static String firstOf(String after) {
        String head = after.substring(0, Math.min(CONTEXT, after.length()));
        return (head.length() < after.length() ? head.replaceFirst("\\S*$", "") : head).strip();
    }
}
