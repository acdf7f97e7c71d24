/**
 * Music by ElevenLabs. One call makes the music of one scene, paid by its length; the bed under it is made here, for nothing.
 */
@NullMarked
package io.narratix.music.elevenlabs;

import org.jspecify.annotations.NullMarked;
