package io.narratix.bench.speed;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Moments as microseconds since 1970: what the ledger, the topics and this process have in common. */
final class Micros {

    private Micros() {}

    static long now() {
        return of(Instant.now());
    }

    static long of(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    static double toMillis(long micros) {
        return micros / 1e3;
    }

    static double toSeconds(long micros) {
        return micros / 1e6;
    }
}
