/**
 * Beds: the sounds of places, made from noise and filters by what is known of their physics. Nothing in them resembles
 * speech, and the same cue gives the same samples.
 */
@NullMarked
package io.narratix.music.ambience;

import org.jspecify.annotations.NullMarked;
