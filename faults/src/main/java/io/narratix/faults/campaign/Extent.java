package io.narratix.faults.campaign;

import java.time.Duration;

/**
 * How much is done where more shows more.
 *
 * @param kills how often each service is killed at a random moment
 * @param soak for how long texts keep coming in
 */
public record Extent(int kills, Duration soak) {

    public Extent {
        if (kills < 1 || kills > 1_000) {
            throw new IllegalArgumentException("--kills must be from 1 to 1000 but was " + kills);
        }
        if (soak.compareTo(Duration.ofMinutes(1)) < 0 || soak.compareTo(Duration.ofDays(2)) > 0) {
            throw new IllegalArgumentException("--minutes must be from 1 to 2880 but was " + soak.toMinutes());
        }
    }
}
