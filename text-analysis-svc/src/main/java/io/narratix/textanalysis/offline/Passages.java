package io.narratix.textanalysis.offline;

import io.narratix.manuscript.Manuscript;
import io.narratix.manuscript.Span;
import io.narratix.textanalysis.Line;
import io.narratix.textanalysis.offline.QuoteScanner.Scan;
import java.util.ArrayList;
import java.util.List;

/** Parts every paragraph of a story into what is said and what is told, in the author's own way of marking speech. */
public final class Passages {

    private final Manuscript manuscript;
    private final QuoteScanner scanner;
    private final boolean dashes;

    private Passages(Manuscript manuscript) {
        this.manuscript = manuscript;
        int doubles = quotes(manuscript, QuoteMarks.DOUBLE);
        int singles = quotes(manuscript, QuoteMarks.SINGLE);
        this.scanner = new QuoteScanner(singles > doubles ? QuoteMarks.SINGLE : QuoteMarks.DOUBLE);
        int dashed = (int) manuscript.paragraphs().stream()
                .filter(span -> DashScanner.opens(span.in(manuscript.text())))
                .count();
        this.dashes = dashed > Math.max(doubles, singles) / 2;
    }

    public static List<Passage> of(Manuscript manuscript) {
        return new Passages(manuscript).read();
    }

    private static int quotes(Manuscript manuscript, QuoteMarks marks) {
        QuoteScanner scanner = new QuoteScanner(marks);
        int quotes = 0;
        for (Span span : manuscript.paragraphs()) {
            String paragraph = span.in(manuscript.text());
            for (Span quote : scanner.scan(paragraph, false).quotes()) {
                quotes += ScareQuotes.isSpeech(paragraph, quote) ? 1 : 0;
            }
        }
        return quotes;
    }

    private List<Passage> read() {
        List<Passage> passages = new ArrayList<>();
        List<Span> paragraphs = manuscript.paragraphs();
        boolean goesOn = false;
        for (int number = 0; number < paragraphs.size(); number++) {
            Span span = paragraphs.get(number);
            Line.Kind kind = kind(span);
            if (kind != Line.Kind.NARRATION) {
                passages.add(new Passage(span, kind, List.of(new Segment(span, false)), false));
                goesOn = false;
                continue;
            }
            String next =
                    number + 1 < paragraphs.size() ? paragraphs.get(number + 1).in(manuscript.text()) : "";
            String paragraph = span.in(manuscript.text());
            Scan scan = dashes && DashScanner.opens(paragraph)
                    ? new Scan(DashScanner.quotes(paragraph), -1)
                    : scanner.scan(paragraph, goesOn);
            boolean leavesOpen = isLeftOpen(paragraph, scan) && (scanner.opens(next) || scanner.closes(next));
            List<Span> said = said(paragraph, scan, leavesOpen);
            passages.add(new Passage(span, kind, segments(span, said), goesOn && !said.isEmpty()));
            goesOn = leavesOpen;
        }
        return passages;
    }

    /** Whether the paragraph's last words are said, as far as they can tell. */
    private boolean isLeftOpen(String paragraph, Scan scan) {
        int end = paragraph.stripTrailing().length();
        return scan.openAt() >= 0
                && scanner.repaired(paragraph, scan.openAt(), paragraph.length())
                        .filter(quote -> quote.end() == end)
                        .isPresent();
    }

    private Line.Kind kind(Span paragraph) {
        if (manuscript.wordsIn(paragraph).isEmpty()) {
            return Line.Kind.BREAK;
        }
        return manuscript.isHeading(paragraph) ? Line.Kind.HEADING : Line.Kind.NARRATION;
    }

    private List<Span> said(String paragraph, Scan scan, boolean leavesOpen) {
        List<Span> said = new ArrayList<>(scan.quotes());
        said.removeIf(quote -> !ScareQuotes.isSpeech(paragraph, quote));
        if (leavesOpen) {
            said.add(new Span(scan.openAt(), paragraph.length()));
        } else if (scan.openAt() >= 0) {
            scanner.repaired(paragraph, scan.openAt(), paragraph.length()).ifPresent(said::add);
        }
        return said;
    }

    /** The quotes with what lies between them; what holds no word goes to its neighbour. */
    private List<Segment> segments(Span paragraph, List<Span> said) {
        List<Segment> segments = new ArrayList<>();
        int at = paragraph.start();
        for (Span quote : said) {
            add(segments, new Span(at, paragraph.start() + quote.start()), false);
            at = Math.max(at, paragraph.start() + quote.end());
            add(segments, new Span(paragraph.start() + quote.start(), at), true);
        }
        add(segments, new Span(at, paragraph.end()), false);
        return List.copyOf(segments);
    }

    private void add(List<Segment> segments, Span span, boolean spoken) {
        if (span.length() == 0) {
            return;
        }
        int last = segments.size() - 1;
        boolean wordless = manuscript.wordsIn(span).isEmpty();
        boolean fresh = last < 0
                || (!wordless && !manuscript.wordsIn(segments.get(last).span()).isEmpty());
        if (fresh) {
            segments.add(new Segment(span, spoken));
            return;
        }
        Segment before = segments.get(last);
        Span both = new Span(before.span().start(), span.end());
        segments.set(last, new Segment(both, wordless ? before.spoken() : spoken));
    }
}
