/**
 * Sound that costs next to nothing and still is sound: syllables with gaps between words, effects between silences,
 * music that goes on. The same request gives the same bytes.
 */
@NullMarked
package io.narratix.fakeproviders.synth;

import org.jspecify.annotations.NullMarked;
