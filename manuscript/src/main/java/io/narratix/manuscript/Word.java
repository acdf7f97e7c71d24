package io.narratix.manuscript;

/**
 * A word of the text: letters and digits with the apostrophes, hyphens and number points inside them.
 *
 * @param number its place in reading order, from 1
 */
public record Word(int number, Span span, String text) {}
