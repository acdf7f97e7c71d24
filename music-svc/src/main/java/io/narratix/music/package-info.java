/**
 * Scores the scenes of a story: music for their mood and a bed of the sounds of their place. What it makes lies under
 * speech, loops without a seam, and is the same for the same cue.
 */
@NullMarked
package io.narratix.music;

import org.jspecify.annotations.NullMarked;
