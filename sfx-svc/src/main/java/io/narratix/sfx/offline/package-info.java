/**
 * Sound effects without any service: recordings with a clean licence where there are some, physical models elsewhere. The
 * same order gives the same samples on every machine, and what cannot be made convincingly is refused.
 */
@NullMarked
package io.narratix.sfx.offline;

import org.jspecify.annotations.NullMarked;
