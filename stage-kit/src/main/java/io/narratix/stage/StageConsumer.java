package io.narratix.stage;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads a service's topics and hands the records to a bounded number of workers, without ever blocking the poll loop.
 *
 * <p>Of every partition the finished prefix is committed, so a slow record holds up nothing but the commit of those
 * behind it. When too much is under way the partitions are paused; the consumer goes on polling and stays in its group.
 * Whose record is next is a matter of {@link Turns}. A rebalance does not interrupt a worker: what it announces is the
 * same as what the new owner would, and the ledger keeps the two from both paying.
 */
final class StageConsumer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(StageConsumer.class);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration BEFORE_THE_NEXT_TRY = Duration.ofSeconds(2);
    private static final int UNCOMMITTED_PER_PARTITION = 1_000;

    /**
     * How much is done at once, and how long at the end.
     *
     * @param drain how long records that have begun may go on when the service is stopped
     */
    record Effort(int concurrency, Duration drain) {}

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final List<String> topics;
    private final RecordTaker taker;
    private final int concurrency;
    private final Duration drain;
    private final BrokerWatch watch;
    private final Commits commits = new Commits(BEFORE_THE_NEXT_TRY);
    private final Queue<PartitionWork.Entry> unanswered = new ConcurrentLinkedQueue<>();

    private final Map<TopicPartition, PartitionWork> partitions = new HashMap<>();
    private Workers workers = new Workers(1);
    private Thread poller = new Thread();
    private volatile boolean running;
    private volatile boolean assigned;

    StageConsumer(
            Supplier<Consumer<byte[], byte[]>> consumers,
            List<String> topics,
            RecordTaker taker,
            Effort effort,
            BrokerWatch watch) {
        this.consumers = consumers;
        this.topics = topics;
        this.taker = taker;
        this.concurrency = effort.concurrency();
        this.drain = effort.drain();
        this.watch = watch;
    }

    @Override
    public void start() {
        workers = new Workers(concurrency);
        running = true;
        poller = new Thread(this::pollUntilStopped, "poll");
        poller.start();
    }

    /** Takes no more records, lets those that have begun finish as long as the drain allows, and commits what is done. */
    @Override
    public void stop() {
        running = false;
        try {
            poller.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Whether the group has given this instance its partitions. */
    boolean isAssigned() {
        return assigned;
    }

    private void pollUntilStopped() {
        while (running) {
            try (Consumer<byte[], byte[]> consumer = consumers.get()) {
                consumer.subscribe(topics, rebalancing(consumer));
                while (running) {
                    poll(consumer);
                }
                drain(consumer);
            } catch (RuntimeException broken) {
                LOG.error("The consumer of {} has broken and is made anew", topics, broken);
                beginAnew();
            }
        }
        workers.interrupt();
    }

    /** What was read and not committed is read again, and recalled as far as it was finished. */
    private void beginAnew() {
        assigned = false;
        abandon(List.copyOf(partitions.keySet()));
        LockSupport.parkNanos(BEFORE_THE_NEXT_TRY.toNanos());
    }

    private void poll(Consumer<byte[], byte[]> consumer) {
        try {
            watch.look(consumer);
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                handOver(partitions
                        .computeIfAbsent(partitionOf(record), partition -> new PartitionWork())
                        .add(record));
            }
            for (PartitionWork.Entry entry = unanswered.poll(); entry != null; entry = unanswered.poll()) {
                handOver(entry);
            }
            commits.commit(consumer, partitions);
            pauseOrResume(consumer);
        } catch (WakeupException | org.apache.kafka.common.errors.RetriableException passing) {
            LOG.debug("The broker is not there at the moment", passing);
        }
    }

    private void handOver(PartitionWork.Entry entry) {
        workers.handOver(entry.record(), () -> take(entry));
    }

    /** A record that nobody answers would never be committed: it is taken again, be it that no memory was left. */
    private void take(PartitionWork.Entry entry) {
        try {
            if (running && !entry.isAbandoned()) {
                taker.take(entry.record());
                entry.done();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error broken) {
            LOG.error("A record could not be answered, and is taken again in a while", broken);
            LockSupport.parkNanos(BEFORE_THE_NEXT_TRY.toNanos());
            unanswered.add(entry);
        }
    }

    private void pauseOrResume(Consumer<byte[], byte[]> consumer) {
        if (workers.haveEnough()) {
            consumer.pause(consumer.assignment());
            return;
        }
        consumer.resume(consumer.paused());
        partitions.forEach((partition, work) -> {
            if (work.size() >= UNCOMMITTED_PER_PARTITION
                    && consumer.assignment().contains(partition)) {
                consumer.pause(List.of(partition));
            }
        });
    }

    private void drain(Consumer<byte[], byte[]> consumer) {
        consumer.pause(consumer.assignment());
        workers.close();
        long end = System.nanoTime() + drain.toNanos();
        while (!workers.areDone() && System.nanoTime() < end) {
            stayInGroup(consumer);
        }
        workers.interrupt();
        workers.await(2);
        commits.commitNow(consumer, partitions);
    }

    /** Records of partitions that come in now are left to be read again: nothing of them is committed. */
    private static void stayInGroup(Consumer<byte[], byte[]> consumer) {
        try {
            consumer.poll(POLL);
        } catch (KafkaException passing) {
            LOG.debug("The broker is not there while the last records are finished", passing);
        }
    }

    private ConsumerRebalanceListener rebalancing(Consumer<byte[], byte[]> consumer) {
        return new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
                Map<TopicPartition, PartitionWork> leaving = new HashMap<>(partitions);
                leaving.keySet().retainAll(revoked);
                commits.commitNow(consumer, leaving);
                onPartitionsLost(revoked);
            }

            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> added) {
                assigned = true;
            }

            @Override
            public void onPartitionsLost(Collection<TopicPartition> lost) {
                abandon(lost);
            }
        };
    }

    private void abandon(Collection<TopicPartition> lost) {
        commits.forget(lost);
        for (TopicPartition partition : lost) {
            PartitionWork work = partitions.remove(partition);
            if (work != null) {
                work.abandon();
            }
        }
    }

    private static TopicPartition partitionOf(ConsumerRecord<byte[], byte[]> record) {
        return new TopicPartition(record.topic(), record.partition());
    }
}
