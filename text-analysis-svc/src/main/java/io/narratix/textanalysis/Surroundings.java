package io.narratix.textanalysis;

import io.narratix.manuscript.Span;

/** The text round a line, up to {@value #LONGEST} characters on either side, cut between words. */
final class Surroundings {

    static final int LONGEST = 300;

    private Surroundings() {}

    static String before(String text, Span line) {
        int from = Math.max(0, line.start() - LONGEST);
        int at = from;
        while (from > 0 && at < line.start() && !isBound(text, at)) {
            at++;
        }
        return text.substring(at, line.start()).strip();
    }

    static String after(String text, Span line) {
        int until = Math.min(text.length(), line.end() + LONGEST);
        int at = until;
        while (until < text.length() && at > line.end() && !isBound(text, at)) {
            at--;
        }
        return text.substring(line.end(), at).strip();
    }

    private static boolean isBound(String text, int at) {
        return Character.isWhitespace(text.charAt(at - 1)) || Character.isWhitespace(text.charAt(at));
    }
}
