package io.narratix.voice;

/**
 * What is to be said, and how.
 *
 * @param text as the author wrote it: with quotation marks, dashes, Markdown and all
 * @param voice the name of one of the provider's voices
 * @param language BCP 47, such as {@code en}
 */
public record Utterance(String text, String voice, Delivery delivery, String language) {}
