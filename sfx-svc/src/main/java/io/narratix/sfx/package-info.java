/**
 * Makes the sound of each effect that the story names. An order is answered with a sound that starts at once, is safe to
 * mix and says whom to credit, or with a fault that says why there is none.
 */
@NullMarked
package io.narratix.sfx;

import org.jspecify.annotations.NullMarked;
