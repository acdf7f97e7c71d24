package io.narratix.sound;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * RIFF/WAVE with 16-bit linear PCM, little-endian: the form in which clips are stored (Multimedia Programming Interface
 * and Data Specifications 1.0).
 */
public final class Wav {

    public static final String MEDIA_TYPE = "audio/wav";

    private static final int HEADER_BYTES = 44;

    private Wav() {}

    /** Samples beyond -1…1 are clipped. */
    public static byte[] encode(Pcm sound) {
        int channels = sound.channels().length;
        int dataBytes = Math.multiplyExact(Math.multiplyExact(sound.frames(), channels), 2);
        ByteBuffer out = ByteBuffer.allocate(HEADER_BYTES + dataBytes).order(ByteOrder.LITTLE_ENDIAN);
        out.put(ascii("RIFF")).putInt(HEADER_BYTES - 8 + dataBytes).put(ascii("WAVE"));
        out.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) channels);
        out.putInt(sound.sampleRateHz()).putInt(sound.sampleRateHz() * channels * 2);
        out.putShort((short) (channels * 2)).putShort((short) 16);
        out.put(ascii("data")).putInt(dataBytes);
        for (int frame = 0; frame < sound.frames(); frame++) {
            for (float[] channel : sound.channels()) {
                out.putShort(quantised(channel[frame]));
            }
        }
        return out.array();
    }

    /** @throws IOException if the bytes are not a WAVE file of 16-bit PCM, or end before the header says */
    @SuppressWarnings("resource") // the stream belongs to the caller
    public static Pcm decode(InputStream stream) throws IOException {
        return new WavStream(stream).rest();
    }

    private static short quantised(float sample) {
        return (short) Math.max(-32768, Math.min(32767, Math.round(sample * 32768f)));
    }

    private static byte[] ascii(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }
}
