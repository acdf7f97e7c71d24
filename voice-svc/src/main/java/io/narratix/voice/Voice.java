package io.narratix.voice;

/**
 * A voice that a part can be cast with.
 *
 * @param name unique among the voices of its provider
 * @param description what it sounds like, for those who cast by hand
 */
public record Voice(String name, Gender gender, AgeBand ageBand, String description) {}
