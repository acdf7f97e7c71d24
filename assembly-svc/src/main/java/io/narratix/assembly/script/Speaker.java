package io.narratix.assembly.script;

/**
 * Who speaks.
 *
 * @param id the character, as the text analysis names it
 * @param name as the listener reads it
 * @param voice the voice that speaks for the character
 */
public record Speaker(String id, String name, String voice) {}
