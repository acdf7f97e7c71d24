package io.narratix.assembly.mix;

import io.narratix.assembly.script.ClipRef;

/**
 * A clip that plays once.
 *
 * @param start the frame of the mix at which its first frame sounds
 * @param end the frame of the mix before which it stops, even if the clip goes on
 */
record Part(Track track, ClipRef clip, long start, long end, Envelope gain) {}
