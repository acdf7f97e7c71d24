package io.narratix.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetCommitCallback;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.DisconnectException;
import org.junit.jupiter.api.Test;

class CommitsTest {

    private static final TopicPartition PARTITION = new TopicPartition("topic", 0);

    private final Commits commits = new Commits(Duration.ZERO);
    private final Map<TopicPartition, PartitionWork> work = new HashMap<>(Map.of(PARTITION, new PartitionWork()));
    private final FlakyBroker broker = new FlakyBroker();

    @Test
    void commitsWhatIsFinishedOnce() {
        finished(4);
        commits.commit(broker, work);
        commits.commit(broker, work);

        assertThat(broker.taken).containsExactly(5L);
    }

    @Test
    void commitsAgainWhatTheBrokerDidNotTakeThoughNothingMoreIsFinished() {
        finished(4);
        broker.isAway = true;
        commits.commit(broker, work);
        commits.commit(broker, work);
        broker.isAway = false;
        commits.commit(broker, work);
        commits.commit(broker, work);

        assertThat(broker.taken).containsExactly(5L);
    }

    @Test
    void commitsTheNewestOffsetWhenMoreWasFinishedMeanwhile() {
        finished(4);
        broker.isAway = true;
        commits.commit(broker, work);
        broker.isAway = false;
        finished(5);
        commits.commit(broker, work);

        assertThat(broker.taken).containsExactly(6L);
    }

    @Test
    void leavesToOthersWhatIsTheirs() {
        finished(4);
        broker.isAway = true;
        commits.commit(broker, work);
        commits.forget(List.of(PARTITION));
        work.clear();
        broker.isAway = false;
        commits.commit(broker, work);

        assertThat(broker.taken).isEmpty();
    }

    private void finished(long offset) {
        Objects.requireNonNull(work.get(PARTITION))
                .add(new ConsumerRecord<>("topic", 0, offset, new byte[0], new byte[0]))
                .done();
    }

    private static final class FlakyBroker extends MockConsumer<byte[], byte[]> {

        private final List<Long> taken = new ArrayList<>();
        private boolean isAway;

        FlakyBroker() {
            super("earliest");
        }

        @Override
        public synchronized void commitAsync(
                Map<TopicPartition, OffsetAndMetadata> offsets, OffsetCommitCallback callback) {
            if (isAway) {
                callback.onComplete(null, new DisconnectException());
            } else {
                offsets.values().forEach(offset -> taken.add(offset.offset()));
                callback.onComplete(offsets, null);
            }
        }
    }
}
