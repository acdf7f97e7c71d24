package io.narratix.assembly.mix;

import io.narratix.sound.Decibels;

/**
 * What the layout needs to know of a clip.
 *
 * @param frames its length
 * @param lufs the loudness of what sounds in it, played on both sides
 * @param loudestLufs its loudest 400 ms, played on both sides
 * @param peak largest absolute sample
 * @param soundStart the frame at which the silence at its beginning ends
 * @param soundEnd the frame behind the last one that is not silence
 */
record ClipFacts(int frames, double lufs, double loudestLufs, double peak, int soundStart, int soundEnd) {

    /** The gain that brings the loudness to a target without lifting the peak over a limit; 1 for silence. */
    double gainTo(double targetLufs, double measuredLufs, double highestPeak) {
        if (Double.isInfinite(measuredLufs) || peak == 0) {
            return 1;
        }
        return Math.min(Decibels.gain(targetLufs - measuredLufs), highestPeak / peak);
    }
}
