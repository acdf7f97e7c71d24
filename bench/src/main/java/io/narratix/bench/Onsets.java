package io.narratix.bench;

import io.narratix.bench.Drama.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When the effects are heard to begin, against when their words are. */
final class Onsets {

    private static final int STEP = Decoder.RATE_HZ / 200;
    private static final double STEP_MS = 1000.0 * STEP / Decoder.RATE_HZ;
    private static final double BEFORE_MS = 600;
    private static final double AFTER_MS = 1_200;

    /** Below this nothing is heard under speech. */
    private static final double AUDIBLE = 32_768 * Math.pow(10, -60 / 20.0);

    /** An effect begins where it comes within this of its loudest moment nearby. */
    private static final double UNDER_PEAK = Math.pow(10, -26 / 20.0);

    private final Drama drama;
    private final Comparison comparison;

    Onsets(Drama drama, Comparison comparison) {
        this.drama = drama;
        this.comparison = comparison;
    }

    /**
     * @param againstWordMs positive if the effect is late; empty if another effect still sounds there
     * @param byEar whether the recogniser has found the word; otherwise its time is the timeline's
     */
    record Onset(Effect effect, Optional<Long> againstWordMs, boolean byEar) {

        String said() {
            return againstWordMs.map("%+d ms"::formatted).orElse("another effect still sounds, or nothing is heard")
                    + (byEar ? " (word found by ear)" : "");
        }
    }

    List<Onset> measure(short[] effects) {
        double[] envelope = envelope(effects);
        List<Onset> onsets = new ArrayList<>();
        for (Effect effect : drama.effects()) {
            Optional<Long> heard = comparison.matches().stream()
                    .filter(match -> match.word() == effect.word())
                    .map(match -> match.heard().startMs())
                    .findFirst();
            long word = drama.word(effect.word()).startMs();
            Optional<Long> onset = onsetNear(envelope, word).map(at -> at - heard.orElse(word));
            onsets.add(new Onset(effect, onset, heard.isPresent()));
        }
        return onsets;
    }

    private static double[] envelope(short[] samples) {
        double[] envelope = new double[samples.length / STEP];
        for (int i = 0; i < envelope.length; i++) {
            envelope[i] = Silence.rms(samples, i * STEP, STEP);
        }
        return envelope;
    }

    private static Optional<Long> onsetNear(double[] envelope, long wordMs) {
        int from = Math.max(0, (int) ((wordMs - BEFORE_MS) / STEP_MS));
        int to = Math.min(envelope.length, (int) ((wordMs + AFTER_MS) / STEP_MS));
        double peak = 0;
        for (int i = from; i < to; i++) {
            peak = Math.max(peak, envelope[i]);
        }
        double threshold = Math.max(AUDIBLE, peak * UNDER_PEAK);
        if (from >= to || envelope[from] > threshold) {
            return Optional.empty();
        }
        for (int i = from; i < to; i++) {
            if (envelope[i] > threshold) {
                return Optional.of(Math.round(i * STEP_MS));
            }
        }
        return Optional.empty();
    }
}
