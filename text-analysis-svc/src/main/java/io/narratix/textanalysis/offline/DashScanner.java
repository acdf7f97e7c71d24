package io.narratix.textanalysis.offline;

import io.narratix.manuscript.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what is said in a paragraph that opens with a dialogue dash; speech tags in it are told. */
final class DashScanner {

    private static final Pattern OPENING = Pattern.compile(
            "\\s*+(?:[\u2014\u2013\u2015\u2012]|--|-[ \u00a0])\\s*+[\\p{L}\\p{N}\u2026'\u2019\u00bf\u00a1]");
    private static final Pattern DASH = Pattern.compile("[\u2014\u2013\u2015\u2012]|--|\\s-(?=\\s)");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?\u2026]+(?=\\s|$)");

    private static final int LONGEST_TAG = 300;

    private DashScanner() {}

    static boolean opens(String paragraph) {
        return OPENING.matcher(paragraph).lookingAt();
    }

    static List<Span> quotes(String paragraph) {
        List<Span> quotes = new ArrayList<>();
        Matcher dash = DASH.matcher(paragraph);
        int said = 0;
        int tag = nextTag(paragraph, dash.find() ? dash.end() : 0);
        while (tag >= 0) {
            quotes.add(new Span(said, toldFrom(paragraph, said, tag)));
            said = toldUntil(paragraph, tag);
            tag = nextTag(paragraph, said + 1);
        }
        if (said < paragraph.length()) {
            quotes.add(new Span(said, paragraph.length()));
        }
        return quotes;
    }

    private static int nextTag(String paragraph, int from) {
        return SpeechVerbs.nextTag(paragraph, from, paragraph.length());
    }

    /** The dash before a speech tag belongs to it. */
    private static int toldFrom(String paragraph, int said, int tag) {
        int from = tag;
        while (from > said + 1 && " \u00a0\t\n\u2014\u2013\u2015\u2012-".indexOf(paragraph.charAt(from - 1)) >= 0) {
            from--;
        }
        return from;
    }

    private static int toldUntil(String paragraph, int tag) {
        int end = Math.min(paragraph.length(), tag + LONGEST_TAG);
        Matcher dash = DASH.matcher(paragraph).region(tag, end);
        if (dash.find()) {
            return dash.start();
        }
        Matcher stop = SENTENCE_END.matcher(paragraph).region(tag, end);
        return stop.find() ? stop.end() : end;
    }
}
