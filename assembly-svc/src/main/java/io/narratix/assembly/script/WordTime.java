package io.narratix.assembly.script;

import java.time.Duration;

/**
 * When a word sounds.
 *
 * @param word its number in the text, from 1
 * @param start from the beginning of the clip
 * @param end from the beginning of the clip
 */
public record WordTime(int word, Duration start, Duration end) {}
