package io.narratix.sound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How the samples of a WAVE file are written: linear, little-endian. */
record WaveFormat(Coding coding, int bits, int channels, int sampleRateHz) {

    /** What is louder is no recording but a wrong format: 18 dB over full scale. */
    private static final float LOUDEST = 8;

    private static final int EXTENSIBLE = 0xFFFE;
    private static final int SUBFORMAT = 24;

    enum Coding {
        SIGNED,
        FLOAT
    }

    /** @param chunk the content of the file's "fmt " chunk */
    static WaveFormat of(ByteBuffer chunk) throws UnreadableSound {
        if (chunk.remaining() < 16) {
            throw new UnreadableSound("the WAVE file's format is cut off");
        }
        ByteBuffer fields = chunk.slice().order(ByteOrder.LITTLE_ENDIAN);
        int tag = Short.toUnsignedInt(fields.getShort(0));
        if (tag == EXTENSIBLE && fields.remaining() >= SUBFORMAT + 2) {
            tag = Short.toUnsignedInt(fields.getShort(SUBFORMAT));
        }
        int bits = Short.toUnsignedInt(fields.getShort(14));
        return new WaveFormat(coding(tag, bits), bits, Short.toUnsignedInt(fields.getShort(2)), fields.getInt(4));
    }

    private static Coding coding(int tag, int bits) throws UnreadableSound {
        if (tag == 1 && (bits == 8 || bits == 16 || bits == 24 || bits == 32)) {
            return Coding.SIGNED;
        }
        if (tag == 3 && (bits == 32 || bits == 64)) {
            return Coding.FLOAT;
        }
        throw new UnreadableSound(
                "the WAVE file has format %d with %d bits, which is not read here".formatted(tag, bits));
    }

    /** All whole frames in the data. */
    Pcm decode(ByteBuffer data, SoundReader bounds) throws UnreadableSound {
        SoundReader.checkShape(channels, sampleRateHz);
        ByteBuffer samples = data.slice().order(ByteOrder.LITTLE_ENDIAN);
        int frames = samples.remaining() / (bits / 8 * channels);
        bounds.checkLength(frames, sampleRateHz);
        float[][] decoded = new float[channels][frames];
        for (int frame = 0; frame < frames; frame++) {
            for (float[] channel : decoded) {
                channel[frame] = sample(samples);
            }
        }
        return new Pcm(decoded, sampleRateHz);
    }

    private float sample(ByteBuffer from) throws UnreadableSound {
        return coding == Coding.FLOAT ? floating(from) : fixed(from);
    }

    private float floating(ByteBuffer from) throws UnreadableSound {
        float sample = bits == 32 ? from.getFloat() : (float) from.getDouble();
        if (!(Math.abs(sample) <= LOUDEST)) {
            throw new UnreadableSound("the sound has samples that are no sound, such as %s".formatted(sample));
        }
        return sample;
    }

    private float fixed(ByteBuffer from) {
        return switch (bits) {
            case 8 -> (Byte.toUnsignedInt(from.get()) - 128) / 128f;
            case 16 -> from.getShort() / 32768f;
            case 24 -> (Byte.toUnsignedInt(from.get()) | from.getShort() << 8) / 0x1p23f;
            default -> from.getInt() / 0x1p31f;
        };
    }
}
