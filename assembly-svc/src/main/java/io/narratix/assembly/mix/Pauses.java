package io.narratix.assembly.mix;

import io.narratix.assembly.script.LineKind;
import io.narratix.assembly.script.SpeechCue;
import io.narratix.manuscript.Manuscript;
import io.narratix.manuscript.Span;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** How long a reader aloud rests between two lines: the weightier the seam in the text, the longer. */
final class Pauses {

    static final Duration CLAUSE = Duration.ofMillis(180);
    static final Duration SENTENCE = Duration.ofMillis(350);
    static final Duration PARAGRAPH = Duration.ofMillis(700);
    static final Duration HEADING = Duration.ofMillis(900);
    static final Duration SCENE = Duration.ofMillis(1_700);

    private static final String SENTENCE_ENDS = ".!?\u2026";
    private static final String CLOSING = "\"'\u201d\u2019\u00bb)]*_";

    private final String text;
    private final int[] paragraphs;
    private final int[] scenes;

    Pauses(Manuscript manuscript) {
        text = manuscript.text();
        paragraphs = startsOf(manuscript.paragraphs());
        scenes = startsOf(manuscript.scenes());
    }

    /** The rest between the sound of one spoken line and that of the next spoken one. */
    Duration between(SpeechCue before, SpeechCue after) {
        int end = lastSign(before.span());
        int start = firstSign(after.span());
        if (before.kind() == LineKind.HEADING) {
            return HEADING;
        }
        if (after.kind() == LineKind.HEADING || at(scenes, end) != at(scenes, start)) {
            return SCENE;
        }
        if (at(paragraphs, end) != at(paragraphs, start)) {
            return PARAGRAPH;
        }
        return endsSentence(end) ? SENTENCE : CLAUSE;
    }

    private boolean endsSentence(int lastSign) {
        int at = lastSign;
        while (at > 0 && CLOSING.indexOf(text.charAt(at)) >= 0) {
            at--;
        }
        return SENTENCE_ENDS.indexOf(text.charAt(at)) >= 0;
    }

    private int lastSign(Span span) {
        int at = span.end() - 1;
        while (at > span.start() && Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return Math.max(at, span.start());
    }

    private int firstSign(Span span) {
        int at = span.start();
        while (at < span.end() - 1 && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int at(int[] starts, int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    private static int[] startsOf(List<Span> spans) {
        return spans.stream().mapToInt(Span::start).toArray();
    }
}
