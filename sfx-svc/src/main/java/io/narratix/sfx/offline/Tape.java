package io.narratix.sfx.offline;

import io.narratix.sound.Pcm;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** One channel of sound at 48 kHz to cut, shape and lay sounds upon. Every operation gives a new tape, save {@link #lay}. */
final class Tape {

    private static final int RETUNE_FRAMES = 64;

    private final double[] samples;
    private final Set<String> recordings;

    private Tape(double[] samples, Set<String> recordings) {
        this.samples = samples;
        this.recordings = new TreeSet<>(recordings);
    }

    static Tape silence(double seconds) {
        return of(new double[Math.max(1, frames(seconds))]);
    }

    /** @param samples not copied */
    static Tape of(double[] samples) {
        return new Tape(samples, Set.of());
    }

    /** @param recording that the samples are from; every tape that it is laid upon will name it */
    static Tape recorded(String recording, double[] samples) {
        return new Tape(samples, Set.of(recording));
    }

    /** The recordings that can be heard on this tape. */
    Set<String> recordings() {
        return Collections.unmodifiableSet(recordings);
    }

    static int frames(double seconds) {
        return (int) Math.round(seconds * Pcm.RATE_HZ);
    }

    int length() {
        return samples.length;
    }

    double seconds() {
        return (double) samples.length / Pcm.RATE_HZ;
    }

    double sample(int frame) {
        return samples[frame];
    }

    double peak() {
        double peak = 0;
        for (double sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }

    /** Adds another sound on this tape, from the given time on; what reaches beyond the end is lost. */
    Tape lay(Tape other, double atSeconds, double gain) {
        int start = frames(atSeconds);
        int end = Math.min(samples.length, start + other.samples.length);
        for (int frame = Math.max(0, start); frame < end; frame++) {
            samples[frame] += gain * other.samples[frame - start];
        }
        recordings.addAll(other.recordings);
        return this;
    }

    Tape lay(Tape other) {
        return lay(other, 0, 1);
    }

    Tape gain(double gain) {
        double[] out = new double[samples.length];
        for (int frame = 0; frame < out.length; frame++) {
            out[frame] = samples[frame] * gain;
        }
        return new Tape(out, recordings);
    }

    /** Scaled to the given peak, so that layers can be balanced by number; silence stays silence. */
    Tape level(double peak) {
        double now = peak();
        return now == 0 ? this : gain(peak / now);
    }

    Tape shape(Curve loudness) {
        double[] out = new double[samples.length];
        for (int frame = 0; frame < out.length; frame++) {
            out[frame] = samples[frame] * loudness.at((double) frame / Pcm.RATE_HZ);
        }
        return new Tape(out, recordings);
    }

    Tape through(Filter... filters) {
        double[] out = samples.clone();
        for (Filter filter : filters) {
            for (int frame = 0; frame < out.length; frame++) {
                out[frame] = filter.next(out[frame]);
            }
        }
        return new Tape(out, recordings);
    }

    /** Through a filter whose frequency moves. */
    Tape sweep(Filter filter, Curve hz) {
        double[] out = new double[samples.length];
        for (int frame = 0; frame < out.length; frame++) {
            if (frame % RETUNE_FRAMES == 0) {
                filter.retune(hz.at((double) frame / Pcm.RATE_HZ));
            }
            out[frame] = filter.next(samples[frame]);
        }
        return new Tape(out, recordings);
    }

    /** Rounds peaks off as an overdriven amplifier or a membrane at its limit does. */
    Tape saturate(double drive) {
        double[] out = new double[samples.length];
        for (int frame = 0; frame < out.length; frame++) {
            double x = samples[frame] * drive;
            out[frame] = x / (1 + Math.abs(x));
        }
        return new Tape(out, recordings);
    }

    /** Played faster (and higher) by the given factor; linear interpolation. */
    Tape faster(double factor) {
        double[] out = new double[Math.max(1, (int) ((samples.length - 1) / factor))];
        for (int frame = 0; frame < out.length; frame++) {
            double place = frame * factor;
            int before = (int) place;
            double share = place - before;
            out[frame] = samples[before] * (1 - share) + samples[Math.min(before + 1, samples.length - 1)] * share;
        }
        return new Tape(out, recordings);
    }

    /** From one frame to another; filled up with silence where that is beyond the end. */
    Tape cut(int fromFrame, int toFrame) {
        return new Tape(Arrays.copyOfRange(samples, fromFrame, toFrame), recordings);
    }

    Tape lasting(double seconds) {
        return cut(0, Math.max(1, frames(seconds)));
    }
}
