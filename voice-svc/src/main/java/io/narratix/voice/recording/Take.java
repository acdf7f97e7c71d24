package io.narratix.voice.recording;

import io.narratix.manuscript.Span;
import io.narratix.sound.Pcm;
import io.narratix.voice.TimedWord;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * A piece as it was spoken, silence at the ends cut off.
 *
 * @param samples mono, 48 kHz
 * @param words every word of the piece, by its place in the line, timed from the beginning of the take
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never kept
public record Take(Piece piece, float[] samples, List<TimedWord> words) {

    static Take of(Piece piece, Pcm sound, List<TimedWord> words) {
        float[] samples = sound.channels()[0];
        Edges edges = Edges.of(samples);
        float[] kept = Arrays.copyOfRange(samples, edges.start(), edges.end());
        Duration length = time(kept.length);
        List<TimedWord> moved = words.stream()
                .map(word -> new TimedWord(
                        new Span(
                                word.span().start() + piece.offset(),
                                word.span().end() + piece.offset()),
                        within(word.start().minus(time(edges.start())), length),
                        within(word.end().minus(time(edges.start())), length)))
                .toList();
        return new Take(piece, kept, moved);
    }

    static Duration time(int frames) {
        return Duration.ofNanos(frames * 1_000_000_000L / Pcm.RATE_HZ);
    }

    private static Duration within(Duration at, Duration length) {
        return at.isNegative() ? Duration.ZERO : at.compareTo(length) > 0 ? length : at;
    }
}
