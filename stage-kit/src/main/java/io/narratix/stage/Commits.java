package io.narratix.stage;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits the finished prefix of every partition, and keeps at it until the broker has confirmed it: what it did not take,
 * or never answered, would be read once more after the next restart, and count as lag until then. For the poll thread
 * only.
 */
final class Commits {

    private static final Logger LOG = LoggerFactory.getLogger(Commits.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Duration repeat;
    private final Map<TopicPartition, OffsetAndMetadata> unconfirmed = new HashMap<>();
    private boolean underWay;
    private long sentAt;

    /** @param repeat how long a commit may go without a confirmation before it is sent again */
    Commits(Duration repeat) {
        this.repeat = repeat;
    }

    void commit(Consumer<byte[], byte[]> consumer, Map<TopicPartition, PartitionWork> work) {
        take(work);
        boolean waits = underWay && System.nanoTime() - sentAt < repeat.toNanos();
        if (unconfirmed.isEmpty() || waits) {
            return;
        }
        Map<TopicPartition, OffsetAndMetadata> offsets = Map.copyOf(unconfirmed);
        underWay = true;
        sentAt = System.nanoTime();
        // Not by what the callback is given: that is null where the commit failed.
        consumer.commitAsync(offsets, (unused, failure) -> {
            if (failure == null) {
                underWay = false;
                offsets.forEach(unconfirmed::remove);
            }
        });
    }

    /** Waits for the broker, but not for long. */
    void commitNow(Consumer<byte[], byte[]> consumer, Map<TopicPartition, PartitionWork> work) {
        take(work);
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>(unconfirmed);
        offsets.keySet().retainAll(work.keySet());
        try {
            consumer.commitSync(offsets, PATIENCE);
        } catch (KafkaException tooLate) {
            LOG.info("What was finished last is not committed and will be recalled: {}", tooLate.getMessage());
        }
    }

    /** Somebody else commits for these partitions from now on. */
    void forget(Collection<TopicPartition> lost) {
        unconfirmed.keySet().removeAll(lost);
    }

    private void take(Map<TopicPartition, PartitionWork> work) {
        work.forEach((partition, records) ->
                records.finishedPrefix().ifPresent(next -> unconfirmed.put(partition, new OffsetAndMetadata(next))));
    }
}
