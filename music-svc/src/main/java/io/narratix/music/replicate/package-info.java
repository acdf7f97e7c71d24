/**
 * Music by a model on Replicate. One prediction makes the music of one scene; the bed under it is made here, for nothing.
 */
@NullMarked
package io.narratix.music.replicate;

import org.jspecify.annotations.NullMarked;
