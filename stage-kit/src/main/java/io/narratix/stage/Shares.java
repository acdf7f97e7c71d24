package io.narratix.stage;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What each tenant has had lately, so that the one who had least is next (least attained service). A turn counts half
 * after a minute: who comes after a pause goes first, and then has an equal share. Not synchronised.
 */
final class Shares {

    private static final double HALF_LIFE_MS = Duration.ofMinutes(1).toMillis();
    private static final int TENANTS = 10_000;

    private record Had(double turns, long at) {

        double now(long now) {
            return turns * Math.pow(0.5, (now - at) / HALF_LIFE_MS);
        }
    }

    private final InstantSource clock;
    private final Map<String, Had> had = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Had> longestUnseen) {
            return size() > TENANTS;
        }
    };

    Shares(InstantSource clock) {
        this.clock = clock;
    }

    /** Turns that the tenant has had, older ones counting less. */
    double of(String tenant) {
        Had before = had.get(tenant);
        return before == null ? 0 : before.now(clock.millis());
    }

    /** The tenant has its turn. */
    void take(String tenant) {
        had.put(tenant, new Had(of(tenant) + 1, clock.millis()));
    }
}
