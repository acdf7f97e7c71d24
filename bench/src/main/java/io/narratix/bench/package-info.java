/**
 * Listens to a finished drama as an outsider would, from its delivered files alone, and says how good it is. Nothing of
 * the pipeline depends on it, and it takes no number from the pipeline that it can measure itself.
 */
@NullMarked
package io.narratix.bench;

import org.jspecify.annotations.NullMarked;
