package io.narratix.assembly.mix;

import io.narratix.assembly.script.EffectCue;

/**
 * An effect in its place.
 *
 * @param start the frame at which it and its word begin
 * @param end the frame behind its last one
 * @param gain factor
 */
public record PlacedEffect(EffectCue cue, long start, long end, double gain) {}
