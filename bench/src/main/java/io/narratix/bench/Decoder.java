package io.narratix.bench;

import io.narratix.assembly.delivery.Ffmpeg;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** FFmpeg, asked from outside: it decodes, and measures by its own implementation of BS.1770. */
record Decoder(Ffmpeg ffmpeg) {

    /** What a speech recogniser wants to hear. */
    static final int RATE_HZ = 16_000;

    private static final Pattern INTEGRATED = Pattern.compile("I:\\s+(-?[\\d.]+) LUFS");
    private static final Pattern PEAK = Pattern.compile("Peak:\\s+(-?[\\d.]+) dBFS");

    static Decoder in(Path cache) throws IOException {
        return new Decoder(Ffmpeg.in(cache));
    }

    /** The file in one channel, 16 bits, {@link #RATE_HZ}. */
    short[] samples(Path file) throws IOException {
        ProcessBuilder decoding = ffmpeg.process(
                "ffmpeg",
                List.of("-v", "error", "-i", file.toString(), "-ac", "1", "-ar", "" + RATE_HZ, "-f", "s16le", "-"));
        byte[] bytes = output(decoding.redirectError(ProcessBuilder.Redirect.INHERIT));
        short[] samples = new short[bytes.length / 2];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        return samples;
    }

    Loudness loudness(Path file) throws IOException {
        ProcessBuilder measuring = ffmpeg.process(
                "ffmpeg",
                List.of(
                        "-nostats",
                        "-i",
                        file.toString(),
                        "-af",
                        "ebur128=peak=true:framelog=quiet",
                        "-f",
                        "null",
                        "-"));
        String said = new String(output(measuring.redirectErrorStream(true)), StandardCharsets.UTF_8);
        return new Loudness(last(INTEGRATED, said), last(PEAK, said));
    }

    private static byte[] output(ProcessBuilder command) throws IOException {
        Process process = command.redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                .start();
        byte[] bytes = process.getInputStream().readAllBytes();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("FFmpeg failed: " + String.join(" ", command.command()));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while FFmpeg was at work", stopped);
        }
        return bytes;
    }

    private static double last(Pattern pattern, String said) throws IOException {
        Matcher found = pattern.matcher(said);
        String value = null;
        while (found.find()) {
            value = found.group(1);
        }
        if (value == null) {
            throw new IOException("FFmpeg did not measure the loudness: " + said);
        }
        return Double.parseDouble(value);
    }
}
