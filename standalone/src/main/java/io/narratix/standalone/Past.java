package io.narratix.standalone;

import io.narratix.events.AssemblyCompleted;
import io.narratix.events.AssemblyFailed;
import io.narratix.events.TextSubmitted;
import io.narratix.schemas.NameUuid;
import io.narratix.schemas.RecordCodec;
import io.narratix.schemas.Topic;
import io.narratix.schemas.Topics;
import io.narratix.schemas.UndecodableRecord;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What lies on the topics, from their beginnings to where they end now. */
final class Past {

    private final String kafka;
    private final RecordCodec codec;

    Past(String kafka, RecordCodec codec) {
        this.kafka = kafka;
        this.codec = codec;
    }

    /** The newest attempt at a text. */
    Optional<TextSubmitted> newestAttempt(String textId) {
        return events(Topics.TEXT_SUBMITTED, TextSubmitted::getTextId, textId)
                .max(Comparator.comparingInt(TextSubmitted::getAttempt));
    }

    Optional<AssemblyCompleted> completed(TextSubmitted attempt) {
        return events(Topics.ASSEMBLY_COMPLETED, AssemblyCompleted::getRunId, runId(attempt))
                .findFirst();
    }

    Optional<AssemblyFailed> failed(TextSubmitted attempt) {
        return events(Topics.ASSEMBLY_FAILED, AssemblyFailed::getRunId, runId(attempt))
                .findFirst();
    }

    static String runId(TextSubmitted attempt) {
        return NameUuid.runId(attempt.getTextId(), attempt.getAttempt());
    }

    /** Hands on every record of the topic, one after the other. */
    void read(String topic, Consumer<ConsumerRecord<byte[], byte[]>> taker) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka, "enable.auto.commit", false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(taker);
            }
        }
    }

    private <V extends SpecificRecord> Stream<V> events(Topic<V> topic, Function<V, String> member, String value) {
        Stream.Builder<V> found = Stream.builder();
        read(
                topic.name(),
                record -> decoded(codec, topic, record)
                        .filter(event -> member.apply(event).equals(value))
                        .ifPresent(found));
        return found.build();
    }

    /** Empty for what is no event. */
    static <V extends SpecificRecord> Optional<V> decoded(
            RecordCodec codec, Topic<V> topic, ConsumerRecord<byte[], byte[]> record) {
        try {
            return record.value() == null ? Optional.empty() : Optional.of(codec.decode(record.value(), topic.value()));
        } catch (UndecodableRecord poison) {
            return Optional.empty();
        }
    }
}
