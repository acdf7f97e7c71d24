package io.narratix.stage;

import io.narratix.schemas.Topic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.KafkaException;

/**
 * Announces on Kafka; {@link #settle} waits until the brokers have everything. One per event that is handled: what was
 * announced while the stage worked is not said again at its end.
 */
final class KafkaOutbox implements Outbox {

    private final Announcer announcer;
    private final String tenant;
    private final Set<UUID> said = new HashSet<>();
    private final List<Future<?>> underWay = new ArrayList<>();

    /** @param tenant for whom all of it is; may be nobody */
    KafkaOutbox(Announcer announcer, String tenant) {
        this.announcer = announcer;
        this.tenant = tenant;
    }

    @Override
    public String tenant() {
        return tenant;
    }

    @Override
    public synchronized <V extends SpecificRecord> void announce(Topic<V> topic, String key, V record) {
        if (said.add(announcer.stamp(topic, key, record))) {
            underWay.add(announcer.send(topic, key, record, tenant));
        }
    }

    /** @throws KafkaException if an announcement did not get through */
    synchronized void settle() throws InterruptedException {
        for (Future<?> sent : underWay) {
            try {
                sent.get();
            } catch (ExecutionException refused) {
                throw refused.getCause() instanceof KafkaException kafka
                        ? kafka
                        : new KafkaException(refused.getCause());
            }
        }
        underWay.clear();
    }
}
