package io.narratix.music;

import io.narratix.sound.Pcm;
import java.util.Optional;

/**
 * What lies under a scene: stereo at 48 kHz, no sample over -3 dBFS, and such that the end runs into the beginning.
 *
 * @param music absent if the provider makes none
 * @param bed the sounds of the place in one; absent if the cue names none. Made by {@code Beds}, whoever makes the music:
 *     it costs nothing there and has no seam
 */
public record Score(Optional<Pcm> music, Optional<Pcm> bed) {

    /** -3 dBFS: room for the speech and the effects above it. */
    public static final double PEAK = 0.7079;

    /** Who makes the bed, whoever makes the music. */
    public static final String BED_PROVIDER = "offline";

    public static final String BED_CREDITS = "Ambience computed by Narratix";

    /** Music under speech: about what a quiet score measures before it is ducked. */
    public static final double MUSIC_DBFS = -23;
}
