package io.narratix.textanalysis.offline;

import io.narratix.manuscript.Span;

/** A stretch of a paragraph that is either said by a character or told. */
public record Segment(Span span, boolean spoken) {}
