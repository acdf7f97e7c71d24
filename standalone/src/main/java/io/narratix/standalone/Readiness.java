package io.narratix.standalone;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;

/** A service that was started takes work only when its consumer, and the join, have their partitions. */
final class Readiness {

    private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LOOK_MS = 20;

    /** The contributors that say it. */
    private static final List<String> NAMES = List.of("stage", "joining");

    private Readiness() {}

    /** Comes back when the service takes work; if that takes too long, with a warning, as texts that come wait for it. */
    static void await(ConfigurableApplicationContext service) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (String name : NAMES) {
            if (service.containsBean(name)) {
                await(service.getBean(name, HealthIndicator.class), end);
            }
        }
    }

    private static void await(HealthIndicator part, long end) {
        try {
            Health health = part.health();
            while (health != null && !health.getStatus().equals(Status.UP)) {
                if (System.nanoTime() > end) {
                    LOG.warn("A service is not ready after {}: {}", PATIENCE, health.getDetails());
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_MS);
                health = part.health();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
