package io.narratix.sound;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The "Xing" or "Info" frame that encoders put in front of an MP3: how many frames follow, and how many samples were
 * added before and behind the sound (G. Bouvigne, "MP3 Info Tag revision 1").
 *
 * @param frames as many follow; 0 if it does not say
 * @param delay samples before the sound, without the decoder's own
 * @param padding samples behind it
 */
record EncoderTag(int frames, int delay, int padding) {

    /** What every decoder's filter bank adds. */
    private static final int DECODER_DELAY = 529;

    private static final int ID3_HEADER_BYTES = 10;
    private static final int FRAME_HEADER_BYTES = 4;
    private static final int TABLE_BYTES = 100;
    private static final int DELAY_OFFSET = 21;

    /** Nothing if the file's first frame is a common one. */
    static @Nullable EncoderTag of(byte[] file) {
        int start = afterId3(file);
        if (!MpegAudio.isFrame(file, start)) {
            return null;
        }
        int at = start + FRAME_HEADER_BYTES + sideInfoBytes(file[start + 1], file[start + 3]);
        if (at + 8 > file.length || !isTag(file, at)) {
            return null;
        }
        int flags = file[at + 7];
        int encoder =
                at + 8 + bytes(flags, 1, 4) + bytes(flags, 2, 4) + bytes(flags, 4, TABLE_BYTES) + bytes(flags, 8, 4);
        int frames = (flags & 1) != 0 && at + 12 <= file.length ? number(file, at + 8, 4) : 0;
        if (encoder + DELAY_OFFSET + 3 > file.length) {
            return new EncoderTag(frames, 0, 0);
        }
        int both = number(file, encoder + DELAY_OFFSET, 3);
        return new EncoderTag(frames, both >> 12, both & 0xFFF);
    }

    /** The sound alone. */
    Pcm trimmed(SampleTape tape, int framesFound) throws UnreadableSound {
        if (framesFound < frames) {
            throw new UnreadableSound(
                    "the MP3 file announces %,d frames but has only %,d".formatted(frames, framesFound));
        }
        int from = delay == 0 ? 0 : Math.min(tape.frames(), delay + DECODER_DELAY);
        int to = padding == 0 ? tape.frames() : Math.min(tape.frames(), tape.frames() + DECODER_DELAY - padding);
        return tape.cut(from, Math.max(from, to));
    }

    private static int afterId3(byte[] file) {
        boolean hasId3 = file.length >= ID3_HEADER_BYTES && file[0] == 'I' && file[1] == 'D' && file[2] == '3';
        if (!hasId3) {
            return 0;
        }
        int size = 0;
        for (int i = 6; i < ID3_HEADER_BYTES; i++) {
            size = (size << 7) + (file[i] & 0x7F);
        }
        return ID3_HEADER_BYTES + size;
    }

    private static int sideInfoBytes(byte version, byte mode) {
        boolean mpeg1 = (version & 0x08) != 0;
        boolean mono = (mode & 0xC0) == 0xC0;
        if (mpeg1) {
            return mono ? 17 : 32;
        }
        return mono ? 9 : 17;
    }

    private static boolean isTag(byte[] file, int at) {
        String name = new String(file, at, 4, StandardCharsets.ISO_8859_1);
        return name.equals("Xing") || name.equals("Info");
    }

    private static int bytes(int flags, int flag, int length) {
        return (flags & flag) != 0 ? length : 0;
    }

    private static int number(byte[] file, int at, int length) {
        int number = 0;
        for (int i = 0; i < length; i++) {
            number = (number << 8) + (file[at + i] & 0xFF);
        }
        return Math.max(0, number);
    }
}
