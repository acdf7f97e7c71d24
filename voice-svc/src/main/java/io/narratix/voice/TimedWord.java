package io.narratix.voice;

import io.narratix.manuscript.Span;
import java.time.Duration;

/**
 * When a word sounds.
 *
 * @param span where it stands in the utterance's text
 * @param start from the beginning of the sound
 * @param end from the beginning of the sound; never before the start
 */
public record TimedWord(Span span, Duration start, Duration end) {

    public TimedWord {
        if (start.isNegative() || end.compareTo(start) < 0) {
            throw new IllegalArgumentException(
                    "a word needs 0 <= start <= end but had %s and %s".formatted(start, end));
        }
    }
}
