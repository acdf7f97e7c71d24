package io.narratix.stage;

import java.time.Duration;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.DisconnectException;

/**
 * Notices that no broker is connected, which a consumer with nothing to read and nothing to say would not: it polls on in
 * silence. For the poll thread only.
 */
final class BrokerWatch {

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Outages outages;
    private long lookedAt = System.nanoTime();
    private long connectedAt = System.nanoTime();

    BrokerWatch(Outages outages) {
        this.outages = outages;
    }

    void look(Consumer<?, ?> consumer) {
        long now = System.nanoTime();
        if (now - lookedAt < LOOK.toNanos()) {
            return;
        }
        lookedAt = now;
        if (connections(consumer) > 0) {
            connectedAt = now;
            outages.over();
        } else if (now - connectedAt > PATIENCE.toNanos()) {
            outages.begin(new DisconnectException("no broker is connected"));
        }
    }

    private static double connections(Consumer<?, ?> consumer) {
        return consumer.metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals("connection-count"))
                .mapToDouble(metric -> (double) metric.getValue().metricValue())
                .sum();
    }
}
