package io.narratix.assembly.mix;

import io.narratix.sound.Pcm;
import java.time.Duration;

/** Positions in the mix, counted in frames of the mixing rate. */
public final class Frames {

    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private Frames() {}

    public static long of(Duration duration) {
        return Math.round(duration.toNanos() * (Pcm.RATE_HZ / (double) NANOS_PER_SECOND));
    }

    public static long ofMillis(long millis) {
        return millis * Pcm.RATE_HZ / 1_000;
    }

    public static Duration duration(long frames) {
        return Duration.ofSeconds(frames / Pcm.RATE_HZ, frames % Pcm.RATE_HZ * NANOS_PER_SECOND / Pcm.RATE_HZ);
    }
}
