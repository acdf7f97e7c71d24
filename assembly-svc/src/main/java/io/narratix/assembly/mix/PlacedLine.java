package io.narratix.assembly.mix;

import io.narratix.assembly.script.SpeechCue;
import io.narratix.assembly.script.Take;

/**
 * A spoken line in its place.
 *
 * @param start the frame at which its clip begins
 * @param soundStart the frame at which the voice begins
 * @param soundEnd the frame at which the voice ends
 * @param gain factor
 */
public record PlacedLine(SpeechCue cue, long start, long soundStart, long soundEnd, double gain) {

    public Take take() {
        return cue.take().orElseThrow();
    }
}
