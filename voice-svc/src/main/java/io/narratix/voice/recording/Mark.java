package io.narratix.voice.recording;

/**
 * When something sounds, as a provider says it: a character, or a word.
 *
 * @param text what is said
 * @param start in seconds from the beginning of the sound
 * @param end in seconds from the beginning of the sound
 */
public record Mark(String text, double start, double end) {}
