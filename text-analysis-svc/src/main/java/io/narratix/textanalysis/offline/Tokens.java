package io.narratix.textanalysis.offline;

import io.narratix.manuscript.Manuscript;
import io.narratix.manuscript.Span;
import io.narratix.manuscript.Word;
import java.util.ArrayList;
import java.util.List;

/** The words of a stretch of text, with the signs between them. */
final class Tokens {

    private Tokens() {}

    static List<Token> in(Manuscript manuscript, Span span) {
        List<Token> tokens = new ArrayList<>();
        int at = span.start();
        for (Word word : manuscript.wordsIn(span)) {
            signs(manuscript.text(), at, word.span().start(), tokens);
            tokens.add(Token.word(word.text(), word.span().start()));
            at = word.span().end();
        }
        signs(manuscript.text(), at, span.end(), tokens);
        return tokens;
    }

    private static void signs(String text, int from, int to, List<Token> tokens) {
        for (int at = from; at < to; at++) {
            char sign = text.charAt(at);
            if (!Character.isWhitespace(sign) && sign != '\u00a0') {
                tokens.add(Token.sign(sign, at));
            }
        }
    }

    /** The tokens of each sentence, in order. */
    static List<List<Token>> sentences(List<Token> tokens) {
        List<List<Token>> sentences = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < tokens.size(); at++) {
            if (endsAt(tokens, at)) {
                sentences.add(tokens.subList(from, at + 1));
                from = at + 1;
            }
        }
        if (from < tokens.size()) {
            sentences.add(tokens.subList(from, tokens.size()));
        }
        return sentences;
    }

    private static boolean endsAt(List<Token> tokens, int at) {
        if (!tokens.get(at).endsSentence()
                || (at + 1 < tokens.size() && !tokens.get(at + 1).word())) {
            return false;
        }
        boolean abbreviated = at > 0 && tokens.get(at).is(".") && isAbbreviation(tokens.get(at - 1));
        boolean goesOn = at + 1 < tokens.size()
                && Character.isLowerCase(tokens.get(at + 1).text().charAt(0));
        return !abbreviated && !goesOn;
    }

    private static boolean isAbbreviation(Token token) {
        return (token.base().length() == 1
                        && token.isCapitalised()
                        && !token.base().equals("I"))
                || (token.isCapitalised()
                        && (Titles.isAbbreviated(token.lower()) || token.lower().equals("st")));
    }
}
