package io.narratix.stage;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.DisconnectException;

/**
 * Notices that no broker is connected, which a consumer with nothing to read and nothing to say would not: it polls on in
 * silence. It is over when a broker has said something again: what stands before a dead one may take connections in its
 * stead, and close them. For the poll thread only.
 */
final class BrokerWatch {

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Outages outages;
    private final LongSupplier nanos;
    private long lookedAt;
    private long connectedAt;
    private double heardBytes;
    private boolean away;

    BrokerWatch(Outages outages) {
        this(outages, System::nanoTime);
    }

    /** @param nanos what time it is, as {@link System#nanoTime} says it */
    BrokerWatch(Outages outages, LongSupplier nanos) {
        this.outages = outages;
        this.nanos = nanos;
        this.lookedAt = nanos.getAsLong();
        this.connectedAt = lookedAt;
    }

    void look(Consumer<?, ?> consumer) {
        long now = nanos.getAsLong();
        if (now - lookedAt < LOOK.toNanos()) {
            return;
        }
        lookedAt = now;
        if (isConnected(consumer)) {
            away = false;
            connectedAt = now;
            outages.over();
        } else if (now - connectedAt > PATIENCE.toNanos()) {
            away = true;
            outages.begin(new DisconnectException("no broker is connected"));
        }
    }

    private boolean isConnected(Consumer<?, ?> consumer) {
        double before = heardBytes;
        heardBytes = sum(consumer, "incoming-byte-total");
        return sum(consumer, "connection-count") > 0 && (!away || heardBytes > before);
    }

    private static double sum(Consumer<?, ?> consumer, String name) {
        return consumer.metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals(name)
                        && metric.getKey().group().equals("consumer-metrics"))
                .mapToDouble(metric -> (double) metric.getValue().metricValue())
                .sum();
    }
}
