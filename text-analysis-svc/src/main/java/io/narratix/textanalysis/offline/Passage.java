package io.narratix.textanalysis.offline;

import io.narratix.manuscript.Span;
import io.narratix.textanalysis.Line;
import java.util.List;

/**
 * A paragraph and what in it is said and what is told.
 *
 * @param segments a partition of the paragraph
 * @param continued whether its first words go on with what the paragraph before it left open
 */
public record Passage(Span span, Line.Kind kind, List<Segment> segments, boolean continued) {

    boolean speaks() {
        return segments.stream().anyMatch(Segment::spoken);
    }
}
