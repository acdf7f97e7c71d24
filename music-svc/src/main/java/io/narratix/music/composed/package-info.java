/**
 * Music composed by rule and played by the JVM's own synthesiser: nothing to pay, nobody to wait for. The same cue gives
 * the same samples; a word of what the rules are is in {@link io.narratix.music.composed.Composer}.
 */
@NullMarked
package io.narratix.music.composed;

import org.jspecify.annotations.NullMarked;
