package io.narratix.sfx;

import io.narratix.sound.Pcm;

/**
 * One effect, ready to be mixed.
 *
 * @param sound mono or stereo at 48 kHz; audible within 10 ms of its first frame, faded out at its end
 * @param credits author, source and licence of what it was made from, in one line
 */
public record Sound(Pcm sound, String credits) {}
