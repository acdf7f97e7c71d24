package io.narratix.voice.alignment;

import io.narratix.sound.Pcm;
import io.narratix.sound.Resampler;
import io.narratix.stage.ProviderFault;
import io.narratix.voice.Speech;
import io.narratix.voice.TimedWord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * Warps a reference onto the speech by dynamic time warping of cepstra (Sakoe and Chiba, 1978; as in A. Pettarin's
 * aeneas). Silence is put round both, so that the ends need not meet exactly.
 */
public final class ForcedAlignment implements Aligner {

    private static final int SILENCE = Cepstra.RATE_HZ / 5;
    private static final double SILENT_SECONDS = SILENCE / (double) Cepstra.RATE_HZ;

    /** The table of a long line takes tens of megabytes. */
    private static final int AT_ONCE = 2;

    private final Reference reference;
    private final Semaphore tables = new Semaphore(AT_ONCE, true);

    public ForcedAlignment(Reference reference) {
        this.reference = reference;
    }

    @Override
    public List<TimedWord> align(Pcm sound, String text) throws ProviderFault, InterruptedException {
        Speech known = reference.speak(text);
        if (known.sound().peak() == 0 || sound.peak() == 0) {
            return stretched(known, sound.duration());
        }
        tables.acquire();
        try {
            return timed(known, warp(known.sound(), sound), sound.duration());
        } finally {
            tables.release();
        }
    }

    private static Warp warp(Pcm known, Pcm heard) {
        return Warp.of(Cepstra.of(padded(known)), Cepstra.of(padded(heard)));
    }

    private static List<TimedWord> timed(Speech known, Warp warp, Duration length) {
        List<TimedWord> timed = new ArrayList<>();
        Duration clock = Duration.ZERO;
        for (TimedWord word : known.words()) {
            Duration start = later(clock, mapped(word.start(), warp, length));
            clock = later(start, mapped(word.end(), warp, length));
            timed.add(new TimedWord(word.span(), start, clock));
        }
        return timed;
    }

    private static Duration mapped(Duration at, Warp warp, Duration length) {
        double seconds = warp.at(at.toNanos() / 1e9 + SILENT_SECONDS) - SILENT_SECONDS;
        Duration mapped = Duration.ofNanos(Math.round(Math.max(0, seconds) * 1e9));
        return mapped.compareTo(length) > 0 ? length : mapped;
    }

    /** Where the reference has nothing to say to the text, its words share the time as they share the reference's. */
    private static List<TimedWord> stretched(Speech known, Duration length) {
        double factor =
                length.toNanos() / (double) Math.max(1, known.sound().duration().toNanos());
        return known.words().stream()
                .map(word -> new TimedWord(
                        word.span(), scaled(word.start(), factor, length), scaled(word.end(), factor, length)))
                .toList();
    }

    private static Duration scaled(Duration at, double factor, Duration length) {
        Duration scaled = Duration.ofNanos(Math.round(at.toNanos() * factor));
        return scaled.compareTo(length) > 0 ? length : scaled;
    }

    private static float[] padded(Pcm sound) {
        float[] samples = Resampler.at(Cepstra.RATE_HZ, sound).channels()[0];
        float[] padded = new float[samples.length + 2 * SILENCE];
        System.arraycopy(samples, 0, padded, SILENCE, samples.length);
        return padded;
    }

    private static Duration later(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
