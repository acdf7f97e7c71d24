package io.narratix.voice.recording;

import io.narratix.sound.Pcm;
import io.narratix.sound.SoundReader;
import io.narratix.sound.UnreadableSound;
import java.time.Duration;

/**
 * The form in which speech is sent. Files say themselves what they are; bare samples do not.
 *
 * @param rateHz of bare samples: 16 bits, little-endian, mono; 0 for files, WAVE or MP3
 */
public record AudioFormat(int rateHz) {

    public static final AudioFormat FILE = new AudioFormat(0);

    private static final SoundReader READER = new SoundReader(Duration.ofHours(1), true);
    private static final int LOOK = 64;

    public static AudioFormat bare(int rateHz) {
        return new AudioFormat(rateHz);
    }

    /** @throws UnreadableSound if the bytes are no such sound, or end before they should */
    public Pcm read(byte[] audio) throws UnreadableSound {
        if (rateHz == 0 || isFile(audio)) {
            return READER.read(audio);
        }
        if (audio.length == 0 || audio.length % 2 != 0 || isText(audio)) {
            throw new UnreadableSound("the %,d bytes are no samples of 16 bits".formatted(audio.length));
        }
        return READER.readRaw(audio, rateHz, 1);
    }

    private static boolean isFile(byte[] audio) {
        return begins(audio, "RIFF") || begins(audio, "ID3");
    }

    private static boolean begins(byte[] audio, String magic) {
        for (int i = 0; i < magic.length(); i++) {
            if (i >= audio.length || audio[i] != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** An error page that comes in place of samples would be heard as noise. */
    private static boolean isText(byte[] audio) {
        for (int i = 0; i < Math.min(LOOK, audio.length); i++) {
            boolean printable = audio[i] >= ' ' || audio[i] == '\n' || audio[i] == '\r' || audio[i] == '\t';
            if (!printable) {
                return false;
            }
        }
        return true;
    }
}
