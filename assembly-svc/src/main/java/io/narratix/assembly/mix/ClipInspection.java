package io.narratix.assembly.mix;

import io.narratix.assembly.script.ClipRef;
import io.narratix.assembly.script.Clips;
import io.narratix.sound.Decibels;
import io.narratix.sound.LoudnessMeter;
import io.narratix.sound.Pcm;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Reads a clip twice: for its checksum and where the sound in it begins and ends, then for the loudness of what lies
 * between. Silence at the edges would make a short exclamation measure quieter than a long sentence of the same voice.
 */
final class ClipInspection {

    private static final int WINDOW = Pcm.RATE_HZ / 100;
    private static final double SILENT_BELOW_PEAK = Decibels.gain(-45);
    private static final double SILENT = Decibels.gain(-66);

    private final Clips clips;
    private final ClipRef clip;
    private final float[][] window = new float[2][WINDOW];

    ClipInspection(Clips clips, ClipRef clip) {
        this.clips = clips;
        this.clip = clip;
    }

    ClipFacts facts() throws IOException {
        float[] peaks = verifiedPeaks();
        float peak = 0;
        for (float windowPeak : peaks) {
            peak = Math.max(peak, windowPeak);
        }
        double silence = Math.max(SILENT, peak * SILENT_BELOW_PEAK);
        int first = 0;
        while (first < peaks.length && peaks[first] <= silence) {
            first++;
        }
        int last = peaks.length;
        while (last > first && peaks[last - 1] <= silence) {
            last--;
        }
        return first == last ? measured(0, 0, peaks.length) : measured(peak, first, last);
    }

    private ClipFacts measured(float peak, int firstWindow, int endWindow) throws IOException {
        LoudnessMeter meter = new LoudnessMeter(2, Pcm.RATE_HZ);
        try (ClipStream stream = ClipStream.open(clips, clip)) {
            for (int at = 0; at < endWindow; at++) {
                int count = stream.read(window, WINDOW);
                if (at >= firstWindow) {
                    meter.add(window, 0, count);
                }
            }
            int start = firstWindow * WINDOW;
            int end = Math.min(endWindow * WINDOW, stream.frames());
            return new ClipFacts(
                    stream.frames(), meter.integratedLufs(), meter.loudestLufs(), peak, start, Math.max(start, end));
        }
    }

    private float[] verifiedPeaks() throws IOException {
        MessageDigest digest = sha256();
        try (InputStream bytes = clips.open(clip);
                InputStream digested = new DigestInputStream(bytes, digest)) {
            float[] peaks = peaks(digested);
            digested.transferTo(OutputStream.nullOutputStream());
            String found = HexFormat.of().formatHex(digest.digest());
            if (!found.equals(clip.sha256().toLowerCase(Locale.ROOT))) {
                throw new IOException("its bytes have the sha256 " + found);
            }
            return peaks;
        } catch (IOException unreadable) {
            throw ClipStream.named(clip, unreadable);
        }
    }

    private float[] peaks(InputStream bytes) throws IOException {
        @SuppressWarnings("resource") // closes only what the caller closes
        ClipStream stream = ClipStream.of(clip, bytes);
        float[] peaks = new float[(stream.frames() + WINDOW - 1) / WINDOW];
        for (int at = 0; at < peaks.length; at++) {
            int count = stream.read(window, WINDOW);
            for (int frame = 0; frame < count; frame++) {
                peaks[at] = Math.max(peaks[at], Math.max(Math.abs(window[0][frame]), Math.abs(window[1][frame])));
            }
        }
        return peaks;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
