package io.narratix.fakeproviders.synth;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How samples are put into bytes: 16-bit PCM, with a WAVE header or without, one channel. */
public record AudioFormat(Container container, int rateHz) {

    /** What is round the samples. */
    public enum Container {
        WAV("audio/wav"),
        PCM("audio/pcm");

        private final String mediaType;

        Container(String mediaType) {
            this.mediaType = mediaType;
        }
    }

    private static final Pattern NAMED = Pattern.compile("(wav|pcm)_(8000|16000|22050|24000|32000|44100|48000)");

    /** @param name {@code pcm_24000} and the like */
    public static Optional<AudioFormat> named(String name) {
        Matcher matcher = NAMED.matcher(name);
        return matcher.matches()
                ? Optional.of(new AudioFormat(
                        matcher.group(1).equals("wav") ? Container.WAV : Container.PCM,
                        Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    public static AudioFormat wav(int rateHz) {
        return new AudioFormat(Container.WAV, rateHz);
    }

    public String mediaType() {
        return container.mediaType;
    }

    public byte[] encode(short[] samples) {
        ByteBuffer out = ByteBuffer.allocate(headerBytes() + samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        if (container == Container.WAV) {
            out.put(ascii("RIFF"))
                    .putInt(headerBytes() - 8 + samples.length * 2)
                    .put(ascii("WAVE"));
            out.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
            out.putInt(rateHz).putInt(rateHz * 2).putShort((short) 2).putShort((short) 16);
            out.put(ascii("data")).putInt(samples.length * 2);
        }
        out.asShortBuffer().put(samples);
        return out.array();
    }

    private int headerBytes() {
        return container == Container.WAV ? 44 : 0;
    }

    private static byte[] ascii(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }
}
