package io.narratix.stage;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Ready while records are taken: the consumer has its partitions and no outage holds it up. */
final class StageHealth implements HealthIndicator {

    private final StageConsumer consumer;
    private final Outages outages;

    StageHealth(StageConsumer consumer, Outages outages) {
        this.consumer = consumer;
        this.outages = outages;
    }

    @Override
    public @Nullable Health health() {
        String outage = outages.current();
        if (outage != null) {
            return Health.outOfService().withDetail("outage", outage).build();
        }
        if (!consumer.isRunning()) {
            return Health.down().withDetail("consumer", "stopped").build();
        }
        return consumer.isAssigned()
                ? Health.up().build()
                : Health.outOfService()
                        .withDetail("consumer", "waiting for its partitions")
                        .build();
    }
}
