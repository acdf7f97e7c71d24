/**
 * How parts are cast with voices that only the provider knows. Whoever was cast stays cast: the choice is written down
 * where every instance finds it, and a voice that is made for a part is made once.
 */
@NullMarked
package io.narratix.voice.casting;

import org.jspecify.annotations.NullMarked;
