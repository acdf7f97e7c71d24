package io.narratix.manuscript;

/**
 * A part of the text that the author gave a heading, or the whole text if there is none.
 *
 * @param title the heading without its Markdown marks, or empty if the part has no heading
 * @param span from the heading to where the next chapter begins
 */
public record Chapter(String title, Span span) {}
