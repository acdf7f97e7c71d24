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
 * Commits the finished prefix of every partition. What a broker that is away did not take is committed again, even if
 * nothing more is finished on that partition: otherwise it would be read once more after the next restart, and count as
 * lag until then. For the poll thread only.
 */
final class Commits {

    private static final Logger LOG = LoggerFactory.getLogger(Commits.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Map<TopicPartition, OffsetAndMetadata> refused = new HashMap<>();

    void commit(Consumer<byte[], byte[]> consumer, Map<TopicPartition, PartitionWork> work) {
        Map<TopicPartition, OffsetAndMetadata> offsets = taken(work);
        if (!offsets.isEmpty()) {
            // Not by what the callback is given: that is null where the commit failed.
            consumer.commitAsync(offsets, (unused, failure) -> {
                if (failure != null) {
                    offsets.forEach(refused::putIfAbsent);
                }
            });
        }
    }

    /** Waits for the broker, but not for long. */
    void commitNow(Consumer<byte[], byte[]> consumer, Map<TopicPartition, PartitionWork> work) {
        try {
            consumer.commitSync(taken(work), PATIENCE);
        } catch (KafkaException tooLate) {
            LOG.info("What was finished last is not committed and will be recalled: {}", tooLate.getMessage());
        }
    }

    /** Somebody else commits for these partitions from now on. */
    void forget(Collection<TopicPartition> lost) {
        refused.keySet().removeAll(lost);
    }

    private Map<TopicPartition, OffsetAndMetadata> taken(Map<TopicPartition, PartitionWork> work) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>(refused);
        offsets.keySet().retainAll(work.keySet());
        refused.keySet().removeAll(offsets.keySet());
        work.forEach((partition, records) ->
                records.finishedPrefix().ifPresent(next -> offsets.put(partition, new OffsetAndMetadata(next))));
        return offsets;
    }
}
