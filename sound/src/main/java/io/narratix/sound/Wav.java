package io.narratix.sound;

import java.io.DataInputStream;
import java.io.EOFException;
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
    public static Pcm decode(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        expect(in, "RIFF");
        in.readInt();
        expect(in, "WAVE");
        ByteBuffer format = chunk(in, "fmt ");
        int channels = format.getShort(2);
        if (format.getShort(0) != 1 || format.getShort(14) != 16 || channels < 1) {
            throw new IOException("only WAVE files of 16-bit PCM are read here");
        }
        return pcm(chunk(in, "data"), channels, format.getInt(4));
    }

    private static Pcm pcm(ByteBuffer data, int channels, int sampleRateHz) {
        float[][] samples = new float[channels][data.remaining() / 2 / channels];
        for (int frame = 0; frame < samples[0].length; frame++) {
            for (float[] channel : samples) {
                channel[frame] = data.getShort() / 32768f;
            }
        }
        return new Pcm(samples, sampleRateHz);
    }

    private static ByteBuffer chunk(DataInputStream in, String wanted) throws IOException {
        while (true) {
            String name = new String(in.readNBytes(4), StandardCharsets.US_ASCII);
            if (name.isEmpty()) {
                throw new EOFException("the WAVE file has no %s chunk".formatted(wanted.strip()));
            }
            int length = Integer.reverseBytes(in.readInt());
            if (length < 0) {
                throw new IOException("the WAVE file has a chunk of more than 2 GiB");
            }
            if (name.equals(wanted)) {
                byte[] bytes = in.readNBytes(length);
                if (bytes.length < length) {
                    throw new EOFException("the WAVE file ends %,d bytes too early".formatted(length - bytes.length));
                }
                return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            }
            in.skipNBytes(length + (length & 1));
        }
    }

    private static void expect(DataInputStream in, String magic) throws IOException {
        if (!magic.equals(new String(in.readNBytes(4), StandardCharsets.US_ASCII))) {
            throw new IOException("not a RIFF/WAVE file");
        }
    }

    private static short quantised(float sample) {
        return (short) Math.max(-32768, Math.min(32767, Math.round(sample * 32768f)));
    }

    private static byte[] ascii(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }
}
