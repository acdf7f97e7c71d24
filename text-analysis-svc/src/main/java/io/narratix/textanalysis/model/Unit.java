package io.narratix.textanalysis.model;

import io.narratix.manuscript.Span;
import io.narratix.textanalysis.Line;

/**
 * A segment of the text that the model may label.
 *
 * @param number its mark, from 1; 0 for headings and breaks, which are nobody's to label
 * @param kind HEADING, BREAK, or NARRATION for all others
 * @param said whether it looks like speech
 */
record Unit(int number, Span span, Line.Kind kind, boolean said) {

    boolean isMarked() {
        return number > 0;
    }
}
