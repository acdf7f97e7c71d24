package io.narratix.assembly.delivery;

import io.narratix.assembly.mix.Frames;
import io.narratix.assembly.mix.WordClock;
import io.narratix.assembly.script.SpeechCue;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The text as captions, by line and by word. The cues of each file together are the whole text, token for token. */
final class Captions {

    private static final int LONGEST_ROW = 42;
    private static final int LONGEST_TEXT = 2 * LONGEST_ROW;
    private static final Duration LONGEST_TIME = Duration.ofSeconds(7);
    private static final Duration LINGER = Duration.ofMillis(400);
    private static final String GOOD_ENDS = ".!?\u2026,;:\u2014\u2013\u201d\"";

    private final List<Piece> pieces;
    private final List<SpeechCue> lines;
    private final WordClock clock;

    Captions(List<Piece> pieces, List<SpeechCue> lines, WordClock clock) {
        this.pieces = pieces;
        this.lines = lines;
        this.clock = clock;
    }

    void writeTo(Path folder) throws IOException {
        List<Caption> byLine = byLine();
        List<Caption> byWord = byWord();
        write(byLine, CaptionFormat.VTT, folder.resolve("captions.vtt"));
        write(byLine, CaptionFormat.SRT, folder.resolve("captions.srt"));
        write(byWord, CaptionFormat.VTT, folder.resolve("captions.words.vtt"));
        write(byWord, CaptionFormat.SRT, folder.resolve("captions.words.srt"));
    }

    List<Caption> byWord() {
        return pieces.stream()
                .map(piece -> caption(List.of(piece), "", piece.text()))
                .toList();
    }

    List<Caption> byLine() {
        List<Caption> captions = new ArrayList<>();
        List<Piece> open = new ArrayList<>();
        for (Piece piece : pieces) {
            if (!open.isEmpty() && open.get(0).line() != piece.line()) {
                close(open, open.size(), captions);
            }
            while (!open.isEmpty() && !fits(open, piece)) {
                close(open, bestCut(open), captions);
            }
            open.add(piece);
        }
        close(open, open.size(), captions);
        return lingering(captions);
    }

    private boolean fits(List<Piece> open, Piece next) {
        long first = clock.start(open.get(0).firstWord());
        Duration time = Frames.duration(Math.max(0, clock.end(next.lastWord()) - first));
        return text(open).length() + 1 + next.text().length() <= LONGEST_TEXT && time.compareTo(LONGEST_TIME) <= 0;
    }

    /** Behind the last clause that ends in the second half; else behind everything that fits. */
    private static int bestCut(List<Piece> open) {
        for (int count = open.size(); count > open.size() / 2; count--) {
            String text = open.get(count - 1).text();
            if (GOOD_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0) {
                return count;
            }
        }
        return open.size();
    }

    private void close(List<Piece> open, int count, List<Caption> captions) {
        List<Piece> closed = open.subList(0, count);
        if (!closed.isEmpty()) {
            String speaker = lines.get(closed.get(0).line()).speaker().name();
            captions.add(caption(closed, speaker, rows(text(closed))));
        }
        closed.clear();
    }

    private Caption caption(List<Piece> shown, String speaker, String text) {
        Duration start = Frames.duration(clock.start(shown.get(0).firstWord()));
        Duration end = Frames.duration(clock.end(shown.get(shown.size() - 1).lastWord()));
        Duration shortest = start.plusMillis(1);
        return new Caption(start, end.compareTo(shortest) < 0 ? shortest : end, speaker, text);
    }

    private static List<Caption> lingering(List<Caption> captions) {
        List<Caption> longer = new ArrayList<>();
        for (int i = 0; i < captions.size(); i++) {
            Caption caption = captions.get(i);
            Duration end = caption.end().plus(LINGER);
            if (i + 1 < captions.size() && captions.get(i + 1).start().compareTo(end) < 0) {
                Duration next = captions.get(i + 1).start();
                end = next.compareTo(caption.end()) > 0 ? next : caption.end();
            }
            longer.add(new Caption(caption.start(), end, caption.speaker(), caption.text()));
        }
        return longer;
    }

    private static String text(List<Piece> shown) {
        return String.join(" ", shown.stream().map(Piece::text).toList());
    }

    /** Breaks a long text into two rows of about the same length. */
    private static String rows(String text) {
        if (text.length() <= LONGEST_ROW) {
            return text;
        }
        int middle = text.length() / 2;
        int before = text.lastIndexOf(' ', middle);
        int after = text.indexOf(' ', middle);
        if (before < 0 && after < 0) {
            return text;
        }
        int at = before < 0 || (after >= 0 && after - middle < middle - before) ? after : before;
        return text.substring(0, at) + "\n" + text.substring(at + 1);
    }

    private static void write(List<Caption> captions, CaptionFormat format, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(format.head());
            for (int i = 0; i < captions.size(); i++) {
                out.write(format.written(i + 1, captions.get(i)));
            }
        }
    }
}
