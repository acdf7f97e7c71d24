package io.narratix.assembly.join;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Ready while runs are joined: without that none gets a verdict, whatever the rest of the service does. */
public final class JoinHealth implements HealthIndicator {

    private final JoinStreams join;

    public JoinHealth(JoinStreams join) {
        this.join = join;
    }

    @Override
    public @Nullable Health health() {
        return join.isReady()
                ? Health.up().build()
                : Health.outOfService()
                        .withDetail("join", "not joining: it is being opened, restored or rebalanced")
                        .build();
    }
}
