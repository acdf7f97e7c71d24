package io.narratix.sound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** RIFF/WAVE in memory (Multimedia Programming Interface and Data Specifications 1.0), written by somebody else. */
final class WaveFile {

    private static final int HEADER_BYTES = 12;
    private static final long UNMEASURED = 0xFFFF_FFFFL;

    private final ByteBuffer bytes;
    private final SoundReader bounds;

    private WaveFile(byte[] file, SoundReader bounds) {
        this.bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        this.bounds = bounds;
    }

    static Pcm read(byte[] file, SoundReader bounds) throws UnreadableSound {
        return new WaveFile(file, bounds).read();
    }

    private Pcm read() throws UnreadableSound {
        if (bytes.remaining() < HEADER_BYTES || !nameAt(8).equals("WAVE")) {
            throw new UnreadableSound("the RIFF file holds no WAVE");
        }
        bytes.position(HEADER_BYTES);
        @Nullable WaveFormat format = null;
        while (bytes.remaining() >= 8) {
            String name = nameAt(bytes.position());
            long length = Integer.toUnsignedLong(bytes.getInt(bytes.position() + 4));
            bytes.position(bytes.position() + 8);
            if (name.equals("data") && format != null) {
                return format.decode(bytes.slice(bytes.position(), dataLength(length)), bounds);
            }
            ByteBuffer chunk = bytes.slice(bytes.position(), checked(name, length));
            format = name.equals("fmt ") ? WaveFormat.of(chunk) : format;
            bytes.position((int) Math.min(bytes.limit(), bytes.position() + length + (length & 1)));
        }
        throw new UnreadableSound("the WAVE file has no %s".formatted(format == null ? "format" : "data"));
    }

    private int dataLength(long claimed) throws UnreadableSound {
        return claimed == UNMEASURED && bounds.unmeasured() ? bytes.remaining() : checked("data", claimed);
    }

    private int checked(String chunk, long claimed) throws UnreadableSound {
        if (claimed > bytes.remaining()) {
            throw new UnreadableSound("the WAVE file claims %,d bytes of %s but has only %,d"
                    .formatted(claimed, chunk.strip(), bytes.remaining()));
        }
        return (int) claimed;
    }

    private String nameAt(int position) {
        byte[] name = new byte[4];
        bytes.get(position, name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }
}
