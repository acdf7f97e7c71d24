/**
 * Effects by ElevenLabs' sound generation. One call makes one effect, paid by the second that was asked for.
 */
@NullMarked
package io.narratix.sfx.elevenlabs;

import org.jspecify.annotations.NullMarked;
