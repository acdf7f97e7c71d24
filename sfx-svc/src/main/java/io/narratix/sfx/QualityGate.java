package io.narratix.sfx;

import io.narratix.sound.Pcm;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a sound must be before it may lie under a word: audible at once, bounded, clean at both ends. */
public final class QualityGate {

    /** No effect is longer than this. */
    public static final Duration LONGEST = Duration.ofSeconds(15);

    /** Largest sample allowed: -3 dBFS. */
    public static final double PEAK_LIMIT = 0.7079;

    private static final int ONSET_FRAMES = Pcm.RATE_HZ / 100;
    private static final double ONSET_SHARE = 0.03;
    private static final double QUIETEST_PEAK = 0.03;
    private static final double QUIETEST_RMS = 0.0005;
    private static final double DC_LIMIT = 0.003;
    private static final double END_LIMIT = 0.01;

    private QualityGate() {}

    /** Says what is wrong with a sound, or nothing if it may be mixed. */
    public static Optional<String> complaint(Pcm sound) {
        if (sound.sampleRateHz() != Pcm.RATE_HZ || sound.channels().length > 2) {
            return Optional.of("the sound is not mono or stereo at 48 kHz");
        }
        if (sound.frames() == 0 || sound.duration().compareTo(LONGEST) > 0) {
            return Optional.of("the sound lasts %s".formatted(sound.duration()));
        }
        return Optional.ofNullable(complaintAboutSamples(sound));
    }

    private static @Nullable String complaintAboutSamples(Pcm sound) {
        Measure all = Measure.of(sound, 0, sound.frames());
        if (!Double.isFinite(all.sum()) || all.peak() > PEAK_LIMIT) {
            return "the sound peaks at %.3f".formatted(all.peak());
        }
        if (all.peak() < QUIETEST_PEAK || all.rms() < QUIETEST_RMS) {
            return "the sound is silent: peak %.4f, RMS %.5f".formatted(all.peak(), all.rms());
        }
        if (Math.abs(all.mean()) > DC_LIMIT) {
            return "the sound has an offset of %.4f".formatted(all.mean());
        }
        if (Measure.of(sound, 0, Math.min(ONSET_FRAMES, sound.frames())).peak() < ONSET_SHARE * all.peak()) {
            return "the sound does not start within 10 ms";
        }
        return abrupt(sound) ? "the sound starts or ends with a click" : null;
    }

    private static boolean abrupt(Pcm sound) {
        int last = sound.frames() - 1;
        return Measure.of(sound, 0, 1).peak() > END_LIMIT
                || Measure.of(sound, last, last + 1).peak() > END_LIMIT;
    }

    private record Measure(double peak, double sum, double squares, long samples) {

        static Measure of(Pcm sound, int from, int to) {
            double peak = 0;
            double sum = 0;
            double squares = 0;
            for (float[] channel : sound.channels()) {
                for (int frame = from; frame < to; frame++) {
                    peak = Math.max(peak, Math.abs(channel[frame]));
                    sum += channel[frame];
                    squares += channel[frame] * channel[frame];
                }
            }
            return new Measure(peak, sum, squares, (long) (to - from) * sound.channels().length);
        }

        double mean() {
            return sum / samples;
        }

        double rms() {
            return Math.sqrt(squares / samples);
        }
    }
}
