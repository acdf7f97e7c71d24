/**
 * Effects by a model on Replicate. One prediction makes one effect, and is found again when its answer was lost.
 */
@NullMarked
package io.narratix.sfx.replicate;

import org.jspecify.annotations.NullMarked;
