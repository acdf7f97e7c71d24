package io.narratix.voice;

/**
 * A stretch of the text.
 *
 * @param before what stands in front of it, for the flow of the speech; may be empty
 * @param text as the author wrote it: with quotation marks, dashes, Markdown and all
 * @param after what stands behind it, for the flow of the speech; may be empty
 */
public record Passage(String before, String text, String after) {}
