package io.narratix.stage;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
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
    private static final int UNCOMMITTED_PER_PARTITION = 1_000;

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final List<String> topics;
    private final RecordTaker taker;
    private final int concurrency;
    private final Duration drain;

    private final Map<TopicPartition, PartitionWork> partitions = new HashMap<>();
    private Workers workers = new Workers(1);
    private Thread poller = new Thread();
    private volatile boolean running;
    private volatile boolean assigned;

    StageConsumer(
            Supplier<Consumer<byte[], byte[]>> consumers,
            List<String> topics,
            RecordTaker taker,
            int concurrency,
            Duration drain) {
        this.consumers = consumers;
        this.topics = topics;
        this.taker = taker;
        this.concurrency = concurrency;
        this.drain = drain;
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
        try (Consumer<byte[], byte[]> consumer = consumers.get()) {
            consumer.subscribe(topics, rebalancing(consumer));
            while (running) {
                poll(consumer);
            }
            drain(consumer);
        } catch (RuntimeException fatal) {
            LOG.error("The consumer of {} has ended", topics, fatal);
            running = false;
            workers.interrupt();
        }
    }

    private void poll(Consumer<byte[], byte[]> consumer) {
        try {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                PartitionWork.Entry entry = partitions
                        .computeIfAbsent(partitionOf(record), partition -> new PartitionWork())
                        .add(record);
                workers.handOver(record, () -> take(entry));
            }
            commitFinished(consumer);
            pauseOrResume(consumer);
        } catch (WakeupException | org.apache.kafka.common.errors.RetriableException passing) {
            LOG.debug("The broker is not there at the moment", passing);
        }
    }

    private void take(PartitionWork.Entry entry) {
        try {
            if (running && !entry.isAbandoned()) {
                taker.take(entry.record());
                entry.done();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException unanswered) {
            LOG.error("A record could not be answered and stays uncommitted", unanswered);
        }
    }

    private void commitFinished(Consumer<byte[], byte[]> consumer) {
        Map<TopicPartition, OffsetAndMetadata> offsets = finished(partitions);
        if (!offsets.isEmpty()) {
            consumer.commitAsync(offsets, null);
        }
    }

    private static Map<TopicPartition, OffsetAndMetadata> finished(Map<TopicPartition, PartitionWork> work) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        work.forEach((partition, records) ->
                records.finishedPrefix().ifPresent(next -> offsets.put(partition, new OffsetAndMetadata(next))));
        return offsets;
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
        commitNow(consumer, partitions);
    }

    /** Records of partitions that come in now are left to be read again: nothing of them is committed. */
    private static void stayInGroup(Consumer<byte[], byte[]> consumer) {
        try {
            consumer.poll(POLL);
        } catch (KafkaException passing) {
            LOG.debug("The broker is not there while the last records are finished", passing);
        }
    }

    private static void commitNow(Consumer<byte[], byte[]> consumer, Map<TopicPartition, PartitionWork> work) {
        try {
            consumer.commitSync(finished(work), Duration.ofSeconds(5));
        } catch (KafkaException tooLate) {
            LOG.info("What was finished last is not committed and will be recalled: {}", tooLate.getMessage());
        }
    }

    private ConsumerRebalanceListener rebalancing(Consumer<byte[], byte[]> consumer) {
        return new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
                Map<TopicPartition, PartitionWork> leaving = new HashMap<>(partitions);
                leaving.keySet().retainAll(revoked);
                commitNow(consumer, leaving);
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
