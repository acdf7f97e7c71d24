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

    private final DataInputStream in;
    private final int channels;
    private final int sampleRateHz;
    private final int frames;
    private int framesRead;

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
        spread(exactly(count * channels * 2), into);
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
        byte[] bytes = exactly(remaining() * channels * 2);
        float[][] samples = new float[channels][remaining()];
        spread(bytes, samples);
        framesRead = frames;
        return new Pcm(samples, sampleRateHz);
    }

    private void spread(byte[] interleaved, float[][] into) {
        ByteBuffer data = ByteBuffer.wrap(interleaved).order(ByteOrder.LITTLE_ENDIAN);
        for (int frame = 0; data.remaining() >= 2 * channels; frame++) {
            for (int channel = 0; channel < channels; channel++) {
                into[channel][frame] = data.getShort() / 32768f;
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
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the WAVE file ends %,d bytes too early".formatted(length - bytes.length));
        }
        return bytes;
    }

    private void expect(String magic) throws IOException {
        if (!magic.equals(new String(in.readNBytes(4), StandardCharsets.US_ASCII))) {
            throw new IOException("not a RIFF/WAVE file");
        }
    }
}
