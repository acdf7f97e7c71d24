package io.narratix.voice.reading;

import io.narratix.manuscript.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** Walks over the text and lets the first rule that fits say what is read there. */
final class Lexer {

    /** The mark of a blank line. */
    static final String PARAGRAPH = "\u00b6";

    private Lexer() {}

    static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        List<Matcher> matchers = Rules.ALL.stream()
                .map(rule ->
                        rule.pattern().matcher(text).useTransparentBounds(true).useAnchoringBounds(false))
                .toList();
        int at = 0;
        while (at < text.length()) {
            at = step(text, at, matchers, tokens);
        }
        return tokens;
    }

    private static int step(String text, int at, List<Matcher> matchers, List<Token> tokens) {
        for (int i = 0; i < matchers.size(); i++) {
            Matcher matcher = matchers.get(i).region(at, text.length());
            if (matcher.lookingAt() && matcher.end() > at) {
                Span source = new Span(at, matcher.end());
                for (String form : Rules.ALL.get(i).reading().apply(matcher.toMatchResult())) {
                    tokens.add(new Token(form, source));
                }
                return matcher.end();
            }
        }
        return at + Character.charCount(text.codePointAt(at));
    }
}
