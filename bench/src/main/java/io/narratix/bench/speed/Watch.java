package io.narratix.bench.speed;

import io.narratix.schemas.Topic;
import io.narratix.schemas.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what the stages announce and notes when it came in, from the moment on at which it is opened. */
final class Watch implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Set<Topic<?>> UNREAD = Set.of(Topics.STAGE_PROGRESS, Topics.TEXT_SUBMITTED);
    private static final List<Topic<?>> ENDS = List.of(Topics.ASSEMBLY_COMPLETED, Topics.ASSEMBLY_FAILED);

    /** What was seen of one run: the moments, in microseconds, at which records came in, by topic. */
    static final class Run {

        private final Map<String, List<Long>> moments = new HashMap<>();
        private final CountDownLatch requested = new CountDownLatch(1);
        private final CountDownLatch over = new CountDownLatch(1);

        private synchronized void note(String topic, long at) {
            moments.computeIfAbsent(topic, any -> new ArrayList<>()).add(at);
            if (topic.equals(Topics.ASSEMBLY_REQUESTED.name())) {
                requested.countDown();
            }
            if (ENDS.stream().anyMatch(end -> end.name().equals(topic))) {
                over.countDown();
            }
        }

        synchronized List<Long> moments(Topic<?> topic) {
            return List.copyOf(moments.getOrDefault(topic.name(), List.of()));
        }

        Optional<Long> first(Topic<?> topic) {
            return moments(topic).stream().findFirst();
        }

        long firstOrFail(Topic<?> topic) {
            return first(topic).orElseThrow(() -> new IllegalStateException("nothing came in on " + topic.name()));
        }

        boolean isCompleted() {
            return first(Topics.ASSEMBLY_COMPLETED).isPresent();
        }

        /** @throws IllegalStateException if the mix was not ordered in time */
        void awaitRequest(Duration most) throws InterruptedException {
            await(requested, most, "ordered to be mixed");
        }

        /** @throws IllegalStateException if there was no verdict in time */
        void awaitEnd(Duration most) throws InterruptedException {
            await(over, most, "finished");
        }

        private static void await(CountDownLatch latch, Duration most, String what) throws InterruptedException {
            if (!latch.await(most.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("A text was not %s within %s".formatted(what, most));
            }
        }
    }

    private final Consumer<String, byte[]> consumer;
    private final ConcurrentMap<String, Run> runs = new ConcurrentHashMap<>();
    private final Thread reader;
    private volatile boolean open = true;

    Watch(Services.Address address) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", address.kafka(), "enable.auto.commit", false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = Topics.all().stream()
                .filter(topic -> !UNREAD.contains(topic))
                .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        reader = new Thread(this::read, "watch");
        reader.start();
    }

    Run run(String runId) {
        return runs.computeIfAbsent(runId, any -> new Run());
    }

    @Override
    public void close() {
        open = false;
        try {
            reader.join();
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (consumer) {
            while (open) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    run(runOf(record.key())).note(record.topic(), Micros.now());
                }
            }
        }
    }

    private static String runOf(String key) {
        int end = key.indexOf('/');
        return end < 0 ? key : key.substring(0, end);
    }
}
