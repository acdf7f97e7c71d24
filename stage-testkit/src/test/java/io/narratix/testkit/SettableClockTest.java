package io.narratix.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SettableClockTest {

    private final Instant start = Instant.parse("2026-01-01T00:00:00Z");
    private final SettableClock clock = SettableClock.at(start);

    @Test
    void standsStillUntilItIsMoved() {
        assertThat(clock.instant()).isEqualTo(start);
        assertThat(clock.advance(Duration.ofSeconds(45))).isEqualTo(start.plusSeconds(45));
        assertThat(clock.instant()).isEqualTo(start.plusSeconds(45));
    }

    @Test
    void movesItsViewsInOtherZonesToo() {
        Clock elsewhere = clock.withZone(ZoneId.of("Asia/Tokyo"));

        clock.set(start.plusSeconds(1));

        assertThat(elsewhere.instant()).isEqualTo(start.plusSeconds(1));
        assertThat(elsewhere.getZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    }
}
