package io.narratix.textanalysis.offline;

import io.narratix.manuscript.Span;
import io.narratix.textanalysis.offline.QuoteMarks.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what stands between quotation marks in one paragraph. A mark without a partner is repaired inside its paragraph
 * and never changes what follows. Every mark is looked at a bounded number of times.
 */
final class QuoteScanner {

    /**
     * What was found.
     *
     * @param quotes in reading order, marks included, positions within the paragraph
     * @param openAt where a quote begins that the paragraph does not close, or -1
     */
    record Scan(List<Span> quotes, int openAt) {}

    private record Mark(int at, Side side) {}

    private final QuoteMarks marks;

    QuoteScanner(QuoteMarks marks) {
        this.marks = marks;
    }

    /** Whether the paragraph begins with a mark that opens. */
    boolean opens(String paragraph) {
        int first = 0;
        while (first < paragraph.length() && Character.isWhitespace(paragraph.charAt(first))) {
            first++;
        }
        return first < paragraph.length()
                && marks.isMark(paragraph.charAt(first))
                && marks.side(paragraph, first) == Side.OPEN;
    }

    /** Whether the paragraph closes what an earlier one left open. */
    boolean closes(String paragraph) {
        return found(paragraph).stream()
                .findFirst()
                .filter(mark -> mark.side() == Side.CLOSE && isStrong(paragraph, mark.at()))
                .isPresent();
    }

    /** @param goesOn whether the paragraph's beginning is still said by who spoke in the one before it */
    Scan scan(String paragraph, boolean goesOn) {
        List<Mark> found = found(paragraph);
        List<Span> quotes = new ArrayList<>();
        int next = 0;
        if (!found.isEmpty() && found.get(0).side() == Side.CLOSE && (goesOn || isBareStart(paragraph, found.get(0)))) {
            quotes.add(new Span(0, found.get(0).at() + 1));
            next = 1;
        }
        while (next < found.size()) {
            Mark open = found.get(next);
            if (open.side() == Side.CLOSE) {
                next++;
                continue;
            }
            int end = regionEnd(found, next);
            int close = closer(paragraph, found, next + 1, end);
            if (close >= 0) {
                quotes.add(new Span(open.at(), found.get(close).at() + 1));
                next = close + 1;
            } else if (end == found.size()) {
                return new Scan(quotes, open.at());
            } else {
                repaired(paragraph, open.at(), found.get(end).at()).ifPresent(quotes::add);
                next = end;
            }
        }
        return new Scan(quotes, -1);
    }

    /** What of a quote that is never closed is still said, up to the given end. */
    Optional<Span> repaired(String paragraph, int open, int end) {
        String lead = paragraph.substring(Math.max(0, open - 20), open).stripTrailing();
        if (!lead.isEmpty() && ",:.!?\u2014\u2013\u2026".indexOf(lead.charAt(lead.length() - 1)) < 0) {
            return Optional.empty();
        }
        int tag = SpeechVerbs.nextTag(paragraph, open + 1, end);
        int until = tag < 0 ? end : tag;
        return Optional.of(new Span(
                open, open + paragraph.substring(open, until).stripTrailing().length()));
    }

    private List<Mark> found(String paragraph) {
        List<Mark> found = new ArrayList<>();
        for (int at = 0; at < paragraph.length(); at++) {
            if (marks.isMark(paragraph.charAt(at))) {
                Side side = marks.side(paragraph, at);
                if (side != Side.NONE) {
                    found.add(new Mark(at, side));
                }
            }
        }
        return found;
    }

    private static int regionEnd(List<Mark> found, int open) {
        int at = open + 1;
        while (at < found.size()) {
            if (found.get(at).side() == Side.OPEN) {
                if (!isNested(found, at)) {
                    return at;
                }
                at++;
            }
            at++;
        }
        return at;
    }

    private static boolean isNested(List<Mark> found, int open) {
        return open + 2 < found.size()
                && found.get(open + 1).side() == Side.CLOSE
                && found.get(open + 2).side() == Side.CLOSE;
    }

    private int closer(String paragraph, List<Mark> found, int from, int end) {
        int weak = -1;
        int at = from;
        while (at < end) {
            if (found.get(at).side() == Side.OPEN) {
                at += 2;
                continue;
            }
            if (marks == QuoteMarks.DOUBLE || isStrong(paragraph, found.get(at).at())) {
                return at;
            }
            weak = at++;
        }
        return weak;
    }

    /** An apostrophe may look like a closing mark; one that stands behind a stop or before a pause does close. */
    private static boolean isStrong(String paragraph, int at) {
        char before = QuoteMarks.before(paragraph, at);
        char after = QuoteMarks.after(paragraph, at);
        return ".,!?\u2026\u2014\u2013-;:\"\u201d)".indexOf(before) >= 0 || ".,!?;:".indexOf(after) >= 0;
    }

    /** Whether the opening mark was forgotten: the paragraph's first words end in a pause, a mark and a speech tag. */
    private static boolean isBareStart(String paragraph, Mark close) {
        int after = close.at() + 1;
        String rest = "," + paragraph.substring(after, Math.min(paragraph.length(), after + 80));
        int tag = SpeechVerbs.nextTag(rest, 0, rest.length());
        return ",.!?\u2026\u2014".indexOf(QuoteMarks.before(paragraph, close.at())) >= 0 && tag >= 0 && tag <= 3;
    }
}
