package io.narratix.audioanalysis.offline;

import io.narratix.manuscript.Manuscript;
import io.narratix.manuscript.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which parts of a text are said by its characters. Marks are matched paragraph by paragraph, so a stray one changes
 * nothing behind its own paragraph.
 */
final class Quotations {

    private static final Pattern SINGLE_OPENS = Pattern.compile("(?<![\\p{L}\\p{N}])['\u2018](?=\\p{L})");
    private static final Pattern SINGLE_CLOSES = Pattern.compile("(?<=[,.!?\u2026\u2014\u2013-])['\u2019](?!\\p{L})");
    private static final Pattern DASH =
            Pattern.compile("(?<=^|\\s)(?:[\u2014\u2013\u2015]|-{1,2}(?=\\s))|\\s-{1,2}\\s");
    private static final Pattern SCRIPT = Pattern.compile("\\s*\\p{Lu}[\\p{Lu}\\p{M} .'\u2019-]{1,30}:\\s");
    private static final String DOUBLE = "\"\u201c\u201d\u201e\u00ab\u00bb";

    private final String text;
    private final List<Span> paragraphs;
    private final boolean single;

    Quotations(Manuscript manuscript) {
        this.text = manuscript.text();
        this.paragraphs = manuscript.paragraphs();
        long doubles = text.chars().filter(sign -> DOUBLE.indexOf(sign) >= 0).count() / 2;
        this.single = SINGLE_CLOSES.matcher(text).results().count() > doubles;
    }

    /** In reading order. */
    List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            Span paragraph = paragraphs.get(i);
            String words = paragraph.in(text);
            boolean carriesOn = i + 1 < paragraphs.size() && opens(paragraphs.get(i + 1));
            if (opensWithDash(words)) {
                addTurns(spans, words, paragraph.start());
            } else if (SCRIPT.matcher(words).lookingAt()) {
                spans.add(paragraph);
            } else if (single) {
                addSingle(spans, words, paragraph.start(), carriesOn);
            } else {
                addDouble(spans, words, paragraph.start(), carriesOn);
            }
        }
        return spans;
    }

    private boolean opens(Span paragraph) {
        String stripped = paragraph.in(text).stripLeading();
        return !stripped.isEmpty()
                && ("\"\u201c\u00ab".indexOf(stripped.charAt(0)) >= 0
                        || (single && "'\u2018".indexOf(stripped.charAt(0)) >= 0));
    }

    private static boolean opensWithDash(String words) {
        String stripped = words.stripLeading();
        return stripped.startsWith("\u2014")
                || stripped.startsWith("\u2013")
                || stripped.startsWith("\u2015")
                || stripped.startsWith("- ");
    }

    private static void addTurns(List<Span> spans, String words, int offset) {
        Matcher dash = DASH.matcher(words);
        int open = -1;
        while (dash.find()) {
            if (open >= 0) {
                spans.add(new Span(offset + open, offset + dash.start()));
                open = -1;
            } else {
                open = dash.start();
            }
        }
        if (open >= 0) {
            spans.add(new Span(offset + open, offset + words.length()));
        }
    }

    private static void addSingle(List<Span> spans, String words, int offset, boolean carriesOn) {
        Matcher opening = SINGLE_OPENS.matcher(words);
        Matcher closing = SINGLE_CLOSES.matcher(words);
        int from = 0;
        while (from <= words.length() && opening.find(from)) {
            boolean closed = closing.find(opening.start() + 1);
            if (!closed && !carriesOn) {
                return;
            }
            int end = closed ? closing.end() : words.length();
            spans.add(new Span(offset + opening.start(), offset + end));
            from = end;
        }
    }

    private static void addDouble(List<Span> spans, String words, int offset, boolean carriesOn) {
        int open = -1;
        for (int i = 0; i < words.length(); i++) {
            char sign = words.charAt(i);
            if (DOUBLE.indexOf(sign) < 0 || (sign == '"' && i > 0 && Character.isDigit(words.charAt(i - 1)))) {
                continue;
            }
            if (open < 0 && sign != '\u201d') {
                open = i;
            } else if (open >= 0 && sign != '\u201c') {
                spans.add(new Span(offset + open, offset + i + 1));
                open = -1;
            }
        }
        if (open >= 0 && carriesOn) {
            spans.add(new Span(offset + open, offset + words.length()));
        }
    }
}
