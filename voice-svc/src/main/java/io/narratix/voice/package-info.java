/**
 * Speaks every line in its character's voice. Voices are cast once and stay; every word of a line gets the time at which
 * it sounds.
 */
@NullMarked
package io.narratix.voice;

import org.jspecify.annotations.NullMarked;
