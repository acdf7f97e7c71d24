package io.narratix.music.ambience;

import java.util.SplittableRandom;

/** Something that sounds. */
@FunctionalInterface
interface Source {

    /**
     * Adds its sound to what is there, at whatever level.
     *
     * @param stereo [channel][frame], 48 kHz
     */
    void addTo(float[][] stereo, SplittableRandom random);
}
