/**
 * Lays the clips of a script out in time and mixes them, block by block, in memory that does not grow with the length.
 * What sounds when is known before the first sample is mixed, so levels follow from positions and no track changes
 * another.
 */
@NullMarked
package io.narratix.assembly.mix;

import org.jspecify.annotations.NullMarked;
