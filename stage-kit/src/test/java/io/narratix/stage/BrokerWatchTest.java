package io.narratix.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BrokerWatchTest {

    private final Outages outages = new Outages(Pause.SLEEPING);
    private final MeasuredConsumer consumer = new MeasuredConsumer();
    private long now;
    private final BrokerWatch watch = new BrokerWatch(outages, () -> now);

    @BeforeEach
    void isConnected() {
        consumer.measure("connection-count", 1);
        consumer.measure("incoming-byte-total", 100);
        looks(1);
    }

    @Test
    void doesNotMindThatNothingIsSaid() {
        looks(60);

        assertThat(outages.current()).isNull();
    }

    @Test
    void saysThatNobodyIsConnected() {
        consumer.measure("connection-count", 0);

        looks(2);
        assertThat(outages.current()).isNull();
        looks(2);
        assertThat(outages.current()).contains("no broker is connected");
    }

    @Test
    void doesNotTakeAConnectionForABroker() {
        consumer.measure("connection-count", 0);
        looks(5);

        consumer.measure("connection-count", 1);
        looks(3);
        assertThat(outages.current()).isNotNull();

        consumer.measure("incoming-byte-total", 150);
        looks(1);
        assertThat(outages.current()).isNull();
    }

    @Test
    void hearsAConsumerThatWasMadeAnew() {
        consumer.measure("connection-count", 0);
        looks(5);

        consumer.measure("incoming-byte-total", 0);
        looks(1);
        consumer.measure("incoming-byte-total", 20);
        consumer.measure("connection-count", 1);
        looks(1);

        assertThat(outages.current()).isNull();
    }

    private void looks(int seconds) {
        for (int second = 0; second < seconds; second++) {
            now += 1_000_000_001L;
            watch.look(consumer);
        }
    }

    private static final class MeasuredConsumer extends MockConsumer<byte[], byte[]> {

        private final Map<String, Double> values = new HashMap<>();

        MeasuredConsumer() {
            super("earliest");
        }

        void measure(String name, double value) {
            values.put(name, value);
        }

        @Override
        public synchronized Map<MetricName, ? extends Metric> metrics() {
            Map<MetricName, Metric> metrics = new HashMap<>();
            values.forEach((name, value) -> {
                MetricName full = new MetricName(name, "consumer-metrics", "", Map.of());
                metrics.put(full, new Metric() {
                    @Override
                    public MetricName metricName() {
                        return full;
                    }

                    @Override
                    public Object metricValue() {
                        return value;
                    }
                });
            });
            return metrics;
        }
    }
}
