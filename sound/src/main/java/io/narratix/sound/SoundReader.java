package io.narratix.sound;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Reads sound files that came from elsewhere, as mono or stereo at {@link Pcm#RATE_HZ}: WAVE of any linear PCM, and MPEG
 * audio (MP3). What a file claims of itself is believed only as far as its bytes bear it out, and no memory is taken for
 * more than that.
 *
 * @param longest a longer sound is refused
 * @param unmeasured whether a WAVE may leave its length open (0xFFFFFFFF), as servers that write while they send do
 */
public record SoundReader(Duration longest, boolean unmeasured) {

    static final int LOWEST_RATE_HZ = 8_000;
    static final int HIGHEST_RATE_HZ = 192_000;

    public SoundReader {
        if (longest.isNegative() || longest.isZero() || longest.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("sound in memory lasts up to an hour but was allowed " + longest);
        }
    }

    public SoundReader(Duration longest) {
        this(longest, false);
    }

    /**
     * Goes by the file's first bytes.
     *
     * @throws UnreadableSound if it is no such file, is cut off, is too long, has more than two channels, or holds what is
     *     no sound, such as samples that are no numbers
     */
    public Pcm read(byte[] file) throws UnreadableSound {
        if (begins(file, "RIFF")) {
            return checked(WaveFile.read(file, this));
        }
        if (begins(file, "ID3") || MpegAudio.isFrame(file, 0)) {
            return checked(MpegAudio.read(file, this));
        }
        throw new UnreadableSound("the file is neither WAVE nor MP3 but %s".formatted(look(file)));
    }

    /** Samples without a header: 16 bits, signed, little-endian, channels interleaved. */
    public Pcm readRaw(byte[] samples, int sampleRateHz, int channels) throws UnreadableSound {
        WaveFormat format = new WaveFormat(WaveFormat.Coding.SIGNED, 16, channels, sampleRateHz);
        return checked(format.decode(ByteBuffer.wrap(samples), this));
    }

    long mostFrames(int sampleRateHz) {
        return longest.toMillis() * sampleRateHz / 1000;
    }

    void checkLength(long frames, int sampleRateHz) throws UnreadableSound {
        if (frames > mostFrames(sampleRateHz)) {
            throw new UnreadableSound("the sound lasts longer than %,d s".formatted(longest.toSeconds()));
        }
    }

    static void checkShape(int channels, int sampleRateHz) throws UnreadableSound {
        if (channels != 1 && channels != 2) {
            throw new UnreadableSound("the sound has %d channels instead of one or two".formatted(channels));
        }
        if (sampleRateHz < LOWEST_RATE_HZ || sampleRateHz > HIGHEST_RATE_HZ) {
            throw new UnreadableSound("the sound claims a rate of %d Hz".formatted(sampleRateHz));
        }
    }

    private static Pcm checked(Pcm sound) throws UnreadableSound {
        if (sound.frames() == 0) {
            throw new UnreadableSound("the sound has no samples");
        }
        return Resampler.at(Pcm.RATE_HZ, sound);
    }

    private static boolean begins(byte[] file, String magic) {
        byte[] wanted = magic.getBytes(StandardCharsets.US_ASCII);
        return file.length >= wanted.length
                && ByteBuffer.wrap(file, 0, wanted.length).equals(ByteBuffer.wrap(wanted));
    }

    private static String look(byte[] file) {
        if (file.length == 0) {
            return "empty";
        }
        int first = file[0];
        return first == '{' || first == '<' || first == '['
                ? "text"
                : "%,d bytes of something else".formatted(file.length);
    }
}
