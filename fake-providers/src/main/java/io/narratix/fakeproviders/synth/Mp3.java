package io.narratix.fakeproviders.synth;

import de.sciss.jump3r.lowlevel.LameEncoder;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.sound.sampled.AudioFormat;

/** MPEG audio layer III, one channel, at a constant bit rate. */
final class Mp3 {

    private static final int FRAME_HEADER = 4;

    private final int rateHz;
    private final int kilobits;

    Mp3(int rateHz, int kilobits) {
        this.rateHz = rateHz;
        this.kilobits = kilobits;
    }

    byte[] encode(short[] samples) {
        LameEncoder encoder = new LameEncoder(
                new AudioFormat(rateHz, 16, 1, true, false),
                kilobits,
                LameEncoder.CHANNEL_MODE_MONO,
                LameEncoder.QUALITY_LOWEST,
                false);
        try {
            byte[] pcm = new byte[samples.length * 2];
            ByteBuffer.wrap(pcm).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().put(samples);
            return encoded(encoder, pcm);
        } finally {
            encoder.close();
        }
    }

    private static byte[] encoded(LameEncoder encoder, byte[] pcm) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] part = new byte[encoder.getMP3BufferSize()];
        int step = encoder.getPCMBufferSize();
        for (int from = 0; from < pcm.length; from += step) {
            int made = encoder.encodeBuffer(pcm, from, Math.min(step, pcm.length - from), part);
            out.write(part, 0, made);
        }
        out.write(part, 0, encoder.encodeFinish(part));
        return out.toByteArray();
    }

    /** The frames over and over, until they last so long. */
    byte[] repeated(byte[] frames, double seconds) {
        long wanted = Math.round(seconds * rateHz / samplesPerFrame());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int at = 0;
        for (long frame = 0; frame < wanted; frame++) {
            if (at + FRAME_HEADER > frames.length) {
                at = 0;
            }
            int length = Math.min(frameBytes(frames, at), frames.length - at);
            out.write(frames, at, length);
            at += length;
        }
        return out.toByteArray();
    }

    int samplesPerFrame() {
        return rateHz >= 32_000 ? 1152 : 576;
    }

    private int frameBytes(byte[] frames, int at) {
        int padding = (frames[at + 2] >> 1) & 1;
        return samplesPerFrame() / 8 * kilobits * 1000 / rateHz + padding;
    }
}
