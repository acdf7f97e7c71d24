package io.narratix.voice.reading;

import io.narratix.manuscript.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a text aloud in the mind: sentence by sentence, the words to say.
 *
 * <p>Sentences end at full stops, question and exclamation marks, at blank lines, and, so that what a synthesiser has to
 * hold is bounded, after {@value #LONGEST} words at the latest.
 */
public final class Reading {

    /** The most words of a sentence; beyond three quarters of it, the next comma ends it. */
    static final int LONGEST = 60;

    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Token> open = new ArrayList<>();
    private int words;

    private Reading() {}

    /** The sentences in reading order; none if there is nothing to say. */
    public static List<Sentence> of(String text) {
        Reading reading = new Reading();
        for (Token token : Lexer.tokens(text)) {
            reading.take(token);
        }
        reading.close(text.length(), ".", true);
        return List.copyOf(reading.sentences);
    }

    private void take(Token token) {
        if (token.form().equals(Lexer.PARAGRAPH)) {
            close(token.source().start(), ".", true);
        } else if (token.endsSentence()) {
            close(token.source().start(), token.form(), false);
        } else if (!token.isMark()) {
            open.add(token);
            words++;
            breakIfEndless(token);
        } else if (!open.isEmpty() && !last().isMark()) {
            open.add(token);
            breakIfLong(token);
        }
    }

    private void breakIfLong(Token mark) {
        if (words >= LONGEST * 3 / 4) {
            close(mark.source().start(), ",", false);
        }
    }

    private void breakIfEndless(Token word) {
        if (words >= LONGEST) {
            close(word.source().end(), ",", false);
        }
    }

    private void close(int at, String mark, boolean endsParagraph) {
        if (words == 0) {
            open.clear();
            markParagraph(endsParagraph);
            return;
        }
        if (last().isMark()) {
            open.remove(open.size() - 1);
        }
        open.add(new Token(mark, new Span(at, at)));
        sentences.add(new Sentence(open, endsParagraph));
        open.clear();
        words = 0;
    }

    private void markParagraph(boolean endsParagraph) {
        if (endsParagraph && !sentences.isEmpty()) {
            int last = sentences.size() - 1;
            sentences.set(last, new Sentence(sentences.get(last).tokens(), true));
        }
    }

    private Token last() {
        return open.get(open.size() - 1);
    }
}
