package io.narratix.textanalysis.offline;

import io.narratix.manuscript.Span;
import io.narratix.textanalysis.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts what is too long for one line: at the end of a sentence, else of a clause, else of a word. */
public final class LineCutter {

    /** A line longer than this is cut where a sentence ends. */
    static final int COMFORTABLE = 400;

    private static final String CLOSERS = "\"'\u201d\u2019\u00bb)]*_";

    private final String text;

    public LineCutter(String text) {
        this.text = text;
    }

    /** The pieces of the span, in order: a partition of it, each at most {@link Line#MAX_LENGTH} long. */
    public List<Span> cut(Span span) {
        List<Span> pieces = new ArrayList<>();
        int start = span.start();
        while (span.end() - start > COMFORTABLE) {
            int end = next(start, span.end());
            if (end >= span.end()) {
                break;
            }
            pieces.add(new Span(start, end));
            start = end;
        }
        pieces.add(new Span(start, span.end()));
        return pieces;
    }

    private int next(int start, int end) {
        int comfortable = lastSentenceEnd(start, start + COMFORTABLE);
        if (comfortable > start) {
            return comfortable;
        }
        int most = Math.min(end, start + Line.MAX_LENGTH);
        int sentence = firstSentenceEnd(start + COMFORTABLE, most);
        if (sentence > start || most == end) {
            return sentence > start ? sentence : end;
        }
        int clause = lastBehind(start, most, ",;:\u2014\u2013");
        int word = clause > start ? clause : lastBehind(start, most, "");
        return word > start ? word : most - (Character.isHighSurrogate(text.charAt(most - 1)) ? 1 : 0);
    }

    private int lastSentenceEnd(int start, int end) {
        for (int at = end; at > start + 1; at--) {
            if (endsSentence(at, start)) {
                return at;
            }
        }
        return -1;
    }

    private int firstSentenceEnd(int from, int end) {
        for (int at = from; at <= end; at++) {
            if (endsSentence(at, from - COMFORTABLE)) {
                return at;
            }
        }
        return -1;
    }

    /** Whether a sentence and the white space behind it end at the position. */
    private boolean endsSentence(int at, int start) {
        if (at >= text.length() || !isGap(at - 1) || isGap(at) || Character.isLowerCase(text.charAt(at))) {
            return false;
        }
        int stop = at - 1;
        while (stop > start && (isGap(stop) || CLOSERS.indexOf(text.charAt(stop)) >= 0)) {
            stop--;
        }
        return ".!?\u2026".indexOf(text.charAt(stop)) >= 0 && !isAbbreviation(stop, start);
    }

    private boolean isAbbreviation(int stop, int start) {
        int from = stop;
        while (from > start && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        String word = text.substring(from, stop);
        return text.charAt(stop) == '.'
                && ((word.length() == 1 && !word.equals("I")) || Titles.isAbbreviated(word.toLowerCase(Locale.ROOT)));
    }

    private int lastBehind(int start, int end, String signs) {
        for (int at = end; at > start + 1; at--) {
            boolean gap = isGap(at - 1) && at < text.length() && !isGap(at);
            if (gap && (signs.isEmpty() || (at > start + 2 && signs.indexOf(text.charAt(at - 2)) >= 0))) {
                return at;
            }
        }
        return -1;
    }

    private boolean isGap(int at) {
        return Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\u00a0';
    }
}
