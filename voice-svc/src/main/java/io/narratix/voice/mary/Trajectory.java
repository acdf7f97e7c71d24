package io.narratix.voice.mary;

/**
 * How the parameters of speech move through a sentence, frame by frame.
 *
 * @param logPitch natural logarithm of Hz, or NaN where the frame is voiceless
 * @param cepstrum [frame][order], mel-generalised
 * @param voicing [frame][band], 0 noise to 1 pulses
 * @param lengths how many frames each segment lasts
 */
@SuppressWarnings("ArrayRecordComponent") // made and used up within one call
record Trajectory(double[] logPitch, double[][] cepstrum, double[][] voicing, int[] lengths) {

    /** Samples of a frame: 5 ms at 48 kHz. */
    static final int FRAME = 240;

    int frames() {
        return logPitch.length;
    }

    int samples() {
        return frames() * FRAME;
    }
}
