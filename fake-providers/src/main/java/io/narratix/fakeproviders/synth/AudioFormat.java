package io.narratix.fakeproviders.synth;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How samples are put into bytes: 16-bit PCM with a WAVE header or without, or MP3. One channel.
 *
 * @param kilobits a second, for MP3
 */
public record AudioFormat(Container container, int rateHz, int kilobits) {

    /** What is round the samples. */
    public enum Container {
        WAV("audio/wav"),
        PCM("audio/pcm"),
        MP3("audio/mpeg");

        private final String mediaType;

        Container(String mediaType) {
            this.mediaType = mediaType;
        }
    }

    private static final Pattern PLAIN = Pattern.compile("(wav|pcm)_(8000|16000|22050|24000|32000|44100|48000)");
    private static final Pattern CODED =
            Pattern.compile("mp3_(22050_32|24000_48|44100_(?:32|64|96|128|192)|48000_(?:128|192|240|320))");

    /** @param name {@code pcm_24000}, {@code mp3_44100_128} and the like */
    public static Optional<AudioFormat> named(String name) {
        Matcher plain = PLAIN.matcher(name);
        if (plain.matches()) {
            Container container = plain.group(1).equals("wav") ? Container.WAV : Container.PCM;
            return Optional.of(new AudioFormat(container, Integer.parseInt(plain.group(2)), 0));
        }
        String[] parts = name.split("_");
        return CODED.matcher(name).matches()
                ? Optional.of(new AudioFormat(Container.MP3, Integer.parseInt(parts[1]), Integer.parseInt(parts[2])))
                : Optional.empty();
    }

    public static AudioFormat wav(int rateHz) {
        return new AudioFormat(Container.WAV, rateHz, 0);
    }

    public String mediaType() {
        return container.mediaType;
    }

    public byte[] encode(short[] samples) {
        if (container == Container.MP3) {
            return mp3().encode(samples);
        }
        ByteBuffer out = ByteBuffer.allocate(headerBytes() + samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        if (container == Container.WAV) {
            header(out, samples.length * 2);
        }
        out.asShortBuffer().put(samples);
        return out.array();
    }

    /** The same as if the loop had been played so long, and much cheaper for MP3. */
    public byte[] encodeLoop(short[] loop, double seconds) {
        if (container == Container.MP3) {
            return mp3().repeated(mp3().encode(loop), seconds);
        }
        short[] whole = new short[(int) Math.round(seconds * rateHz)];
        for (int at = 0; at < whole.length; at += loop.length) {
            System.arraycopy(loop, 0, whole, at, Math.min(loop.length, whole.length - at));
        }
        return encode(whole);
    }

    private void header(ByteBuffer out, int dataBytes) {
        out.put(ascii("RIFF")).putInt(headerBytes() - 8 + dataBytes).put(ascii("WAVE"));
        out.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
        out.putInt(rateHz).putInt(rateHz * 2).putShort((short) 2).putShort((short) 16);
        out.put(ascii("data")).putInt(dataBytes);
    }

    private Mp3 mp3() {
        return new Mp3(rateHz, kilobits);
    }

    private int headerBytes() {
        return container == Container.WAV ? 44 : 0;
    }

    private static byte[] ascii(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }
}
