package io.narratix.stage;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class PartitionWorkTest {

    private final PartitionWork work = new PartitionWork();

    @Test
    void commitsNothingBeforeTheFirstRecordIsDone() {
        added(5);
        added(6).done();

        assertThat(work.finishedPrefix()).isEmpty();
        assertThat(work.size()).isEqualTo(2);
    }

    @Test
    void commitsUpToTheFirstRecordThatIsNotDone() {
        PartitionWork.Entry slow = added(5);
        added(6).done();
        added(9).done();
        added(10);
        slow.done();

        assertThat(work.finishedPrefix()).hasValue(10);
        assertThat(work.size()).isEqualTo(1);
    }

    @Test
    void commitsEachOffsetOnce() {
        added(5).done();

        assertThat(work.finishedPrefix()).hasValue(6);
        assertThat(work.finishedPrefix()).isEmpty();
    }

    @Test
    void abandonsWhatIsNotCommitted() {
        PartitionWork.Entry finished = added(5);
        PartitionWork.Entry waiting = added(6);
        finished.done();
        assertThat(work.finishedPrefix()).hasValue(6);

        work.abandon();

        assertThat(finished.isAbandoned()).isFalse();
        assertThat(waiting.isAbandoned()).isTrue();
    }

    private PartitionWork.Entry added(long offset) {
        return work.add(new ConsumerRecord<>("topic", 0, offset, new byte[0], new byte[0]));
    }
}
