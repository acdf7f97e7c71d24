package io.narratix.sound;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A WAVE file of 16-bit PCM read from front to back in constant memory, however long it is. Closing it closes the stream
 * under it. Not thread-safe.
 */
public final class WavStream implements Closeable {

    private static final float SCALE = 1 / 32768f;

    private final DataInputStream in;
    private final int channels;
    private final int sampleRateHz;
    private final int frames;
    private int framesRead;
    private byte[] bytes = new byte[0];
    private short[] samples = new short[0];

    /** @throws IOException if this is not a WAVE file of 16-bit PCM */
    public WavStream(InputStream stream) throws IOException {
        in = new DataInputStream(stream);
        expect("RIFF");
        in.readInt();
        expect("WAVE");
        ByteBuffer format = ByteBuffer.wrap(exactly(lengthOf("fmt "))).order(ByteOrder.LITTLE_ENDIAN);
        if (format.remaining() < 16
                || format.getShort(0) != 1
                || format.getShort(14) != 16
                || format.getShort(2) < 1
                || format.getInt(4) < 1) {
            throw new IOException("only WAVE files of 16-bit PCM are read here");
        }
        channels = format.getShort(2);
        sampleRateHz = format.getInt(4);
        frames = lengthOf("data") / 2 / channels;
    }

    public int channels() {
        return channels;
    }

    public int sampleRateHz() {
        return sampleRateHz;
    }

    /** The length of the whole sound. */
    public int frames() {
        return frames;
    }

    /** What is still to be read. */
    public int remaining() {
        return frames - framesRead;
    }

    /**
     * Reads the next frames into the front of the arrays.
     *
     * @param into [channel][frame], as many channels as the sound has
     * @return how many frames were read: {@code wanted}, or what is left
     * @throws EOFException if the file ends before its header says
     */
    public int read(float[][] into, int wanted) throws IOException {
        int count = Math.min(wanted, remaining());
        int length = count * channels * 2;
        if (bytes.length < length) {
            bytes = new byte[length];
        }
        checkLength(length, in.readNBytes(bytes, 0, length));
        spread(bytes, count, into);
        framesRead += count;
        return count;
    }

    /** Passes over the next frames. */
    public void skip(int count) throws IOException {
        in.skipNBytes((long) count * channels * 2);
        framesRead += count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** All that is left; the memory for it is taken only once the file has proved to be that long. */
    Pcm rest() throws IOException {
        byte[] interleaved = exactly(remaining() * channels * 2);
        float[][] sound = new float[channels][remaining()];
        spread(interleaved, remaining(), sound);
        framesRead = frames;
        return new Pcm(sound, sampleRateHz);
    }

    /** In two steps, as each of them runs many samples at once. */
    private void spread(byte[] interleaved, int count, float[][] into) {
        if (samples.length < count * channels) {
            samples = new short[count * channels];
        }
        ByteBuffer.wrap(interleaved)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer()
                .get(samples, 0, count * channels);
        for (int channel = 0; channel < channels; channel++) {
            float[] line = into[channel];
            for (int frame = 0; frame < count; frame++) {
                line[frame] = samples[frame * channels + channel] * SCALE;
            }
        }
    }

    private int lengthOf(String wanted) throws IOException {
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
                return length;
            }
            in.skipNBytes(length + (length & 1));
        }
    }

    private byte[] exactly(int length) throws IOException {
        byte[] exact = in.readNBytes(length);
        checkLength(length, exact.length);
        return exact;
    }

    private static void checkLength(int wanted, int found) throws EOFException {
        if (found < wanted) {
            throw new EOFException("the WAVE file ends %,d bytes too early".formatted(wanted - found));
        }
    }

    private void expect(String magic) throws IOException {
        if (!magic.equals(new String(in.readNBytes(4), StandardCharsets.US_ASCII))) {
            throw new IOException("not a RIFF/WAVE file");
        }
    }
}
