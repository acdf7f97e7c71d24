package io.narratix.assembly.delivery;

import io.narratix.assembly.script.SpeechCue;
import io.narratix.manuscript.Manuscript;
import io.narratix.manuscript.Span;
import io.narratix.manuscript.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts the text at white space so that nothing is lost: the pieces joined by a blank are the text, token for token. A
 * token without a word goes to the piece before it, or to the one after it where that is the nearer kin (the marks of a
 * heading, an opening dash).
 */
final class Pieces {

    /** White space at which a line of captions may break; protected blanks stay inside their token. */
    private static final Pattern TOKEN = Pattern.compile("[^\\s\\x1c-\\x1f\\x85\\u2028\\u2029]+");

    private final Manuscript manuscript;
    private final int[] lineStarts;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Span> waiting = new ArrayList<>();

    private Pieces(Manuscript manuscript, List<SpeechCue> lines) {
        this.manuscript = manuscript;
        this.lineStarts = lines.stream().mapToInt(line -> line.span().start()).toArray();
    }

    /** @param lines in reading order, covering the text */
    static List<Piece> of(Manuscript manuscript, List<SpeechCue> lines) {
        Pieces cut = new Pieces(manuscript, lines);
        Matcher tokens = TOKEN.matcher(manuscript.text());
        while (tokens.find()) {
            cut.take(new Span(tokens.start(), tokens.end()));
        }
        cut.leanBack(cut.waiting.size());
        return List.copyOf(cut.pieces);
    }

    private void take(Span token) {
        List<Word> words = manuscript.wordsIn(token);
        if (words.isEmpty()) {
            waiting.add(token);
            return;
        }
        int line = lineAt(words.get(0).span().start());
        leanBack(howManyLeanBack(line));
        StringBuilder text = new StringBuilder();
        waiting.forEach(before -> text.append(in(before)).append(' '));
        waiting.clear();
        pieces.add(new Piece(
                text.append(in(token)).toString(),
                words.get(0).number(),
                words.get(words.size() - 1).number(),
                line));
    }

    private int howManyLeanBack(int lineOfNext) {
        if (pieces.isEmpty()) {
            return 0;
        }
        int lineOfLast = pieces.get(pieces.size() - 1).line();
        int count = 0;
        while (count < waiting.size()) {
            int line = lineAt(waiting.get(count).start());
            if (line == lineOfNext && line != lineOfLast) {
                return count;
            }
            count++;
        }
        return count;
    }

    private void leanBack(int count) {
        for (Span token : waiting.subList(0, count)) {
            int last = pieces.size() - 1;
            pieces.set(last, pieces.get(last).followedBy(in(token)));
        }
        waiting.subList(0, count).clear();
    }

    private int lineAt(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return Math.max(0, found >= 0 ? found : -found - 2);
    }

    private String in(Span token) {
        return token.in(manuscript.text());
    }
}
