package io.narratix.faults.campaign;

import java.time.Duration;

/**
 * How much is done where more shows more.
 *
 * @param kills how often each service is killed at a random moment
 * @param soak for how long texts keep coming in
 * @param crowd how many texts come at once: those of the large one of two tenants, at the studio's door, when the join dies
 */
public record Extent(int kills, Duration soak, int crowd) {

    public Extent {
        if (kills < 1 || kills > 1_000) {
            throw new IllegalArgumentException("--kills must be from 1 to 1000 but was " + kills);
        }
        if (crowd < 10 || crowd > 10_000) {
            throw new IllegalArgumentException("--crowd must be from 10 to 10000 but was " + crowd);
        }
        if (soak.compareTo(Duration.ofMinutes(1)) < 0 || soak.compareTo(Duration.ofDays(2)) > 0) {
            throw new IllegalArgumentException("--minutes must be from 1 to 2880 but was " + soak.toMinutes());
        }
    }
}
