package io.narratix.voice.mary;

import java.util.List;
import marytts.unitselection.select.Target;

/**
 * The phones and pauses of a sentence.
 *
 * @param targets each with its features
 * @param tokens for each target the index of the token that it belongs to, or -1 for a pause
 */
record Segments(List<Target> targets, List<Integer> tokens) {}
