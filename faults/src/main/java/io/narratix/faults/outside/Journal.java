package io.narratix.faults.outside;

import io.narratix.faults.rig.Wait;
import io.narratix.schemas.RecordCodec;
import io.narratix.schemas.Topic;
import io.narratix.schemas.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Everything that was ever said on any topic, byte by byte; a thread of its own reads on, through every outage. */
public final class Journal implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String bootstrapServers;
    private final RecordCodec codec;
    private final Map<String, List<Heard>> heard;
    private final Thread reader;
    private volatile boolean reading = true;

    public Journal(String bootstrapServers, RecordCodec codec) {
        this.bootstrapServers = bootstrapServers;
        this.codec = codec;
        this.heard = Topics.all().stream()
                .collect(java.util.stream.Collectors.toMap(Topic::name, topic -> new CopyOnWriteArrayList<>()));
        this.reader = new Thread(this::read, "journal");
        reader.setDaemon(true);
        reader.start();
    }

    /** Waits until all that is on the topics now has been read. */
    public void catchUp() throws InterruptedException {
        Wait.until("the journal has read all topics", PATIENCE, () -> {
            try (KafkaConsumer<byte[], byte[]> asking = consumer()) {
                long there = asking.endOffsets(partitions(asking)).values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
                return heard.values().stream().mapToLong(List::size).sum() >= there;
            }
        });
    }

    /** All events on the topic so far; what is no event is left out. */
    public <V extends SpecificRecord> List<V> on(Topic<V> topic) {
        return all(topic).stream()
                .flatMap(each -> each.as(topic.value()).stream())
                .toList();
    }

    /** The record at a place of a topic. */
    public Optional<ConsumerRecord<byte[], byte[]>> at(String topic, int partition, long offset) {
        return Objects.requireNonNull(heard.get(topic)).stream()
                .map(Heard::record)
                .filter(record -> record.partition() == partition && record.offset() == offset)
                .findFirst();
    }

    /** Every record on the topic that is an event. */
    public List<ConsumerRecord<byte[], byte[]>> sound(Topic<?> topic) {
        return all(topic).stream()
                .filter(each -> each.as(topic.value()).isPresent())
                .map(Heard::record)
                .toList();
    }

    @Override
    public void close() throws InterruptedException {
        reading = false;
        reader.join();
    }

    private List<Heard> all(Topic<?> topic) {
        return Objects.requireNonNull(heard.get(topic.name()));
    }

    private void read() {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (reading) {
                listen(consumer);
            }
        }
    }

    private void listen(KafkaConsumer<byte[], byte[]> consumer) {
        try {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(50))) {
                Objects.requireNonNull(heard.get(record.topic())).add(new Heard(record, codec));
            }
        } catch (KafkaException brokerIsAway) {
            Thread.onSpinWait();
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (Topic<?> topic : Topics.all()) {
            consumer.partitionsFor(topic.name())
                    .forEach(each -> partitions.add(new TopicPartition(each.topic(), each.partition())));
        }
        return partitions;
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
