package io.narratix.stage;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Ready while records are taken: the consumer has its partitions and no outage holds it up. */
final class StageHealth implements HealthIndicator {

    private final StageConsumer consumer;
    private final Outages outages;
    private final WarmUp warmUp;

    StageHealth(StageConsumer consumer, Outages outages, WarmUp warmUp) {
        this.consumer = consumer;
        this.outages = outages;
        this.warmUp = warmUp;
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
        if (!warmUp.isDone()) {
            return Health.outOfService().withDetail("start", "warming up").build();
        }
        return consumer.isAssigned()
                ? Health.up().build()
                : Health.outOfService()
                        .withDetail("consumer", "waiting for its partitions")
                        .build();
    }
}
