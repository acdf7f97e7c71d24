/**
 * Finds when each word of a known text sounds in speech that came without times. The text is spoken once more by a voice
 * whose times are known, and the two are warped onto each other; every word gets a start and an end, none is ever dropped.
 */
@NullMarked
package io.narratix.voice.alignment;

import org.jspecify.annotations.NullMarked;
