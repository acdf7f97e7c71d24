package io.narratix.assembly.script;

import io.narratix.manuscript.Span;
import java.util.Optional;

/**
 * A line of the text in the mix.
 *
 * @param line its number, from which nothing is concluded
 * @param take empty for a line that has nothing to say
 */
public record SpeechCue(int line, Span span, LineKind kind, Speaker speaker, Optional<Take> take) {}
