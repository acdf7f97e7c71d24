package io.narratix.textanalysis.model;

import io.narratix.manuscript.Span;
import io.narratix.textanalysis.Delivery;

/** A stretch of a segment that one speaker says. */
record Piece(Span span, String speaker, Delivery delivery) {}
