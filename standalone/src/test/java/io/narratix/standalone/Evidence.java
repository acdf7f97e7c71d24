package io.narratix.standalone;

import io.narratix.schemas.RecordCodec;
import io.narratix.schemas.Topic;
import io.narratix.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** All that was ever said on the pipeline's topics, as anybody outside can see it. */
record Evidence(List<Said> said) {

    /** A record on a topic. */
    record Said(String topic, String key, SpecificRecord record) {

        /** A field by its name; empty text if the record has no such field. */
        Object field(String name) {
            Schema.Field field = record.getSchema().getField(name);
            return field == null ? "" : record.get(field.pos());
        }

        /** What is being talked about: repeats are about the same. */
        List<Object> subject() {
            return List.of(topic, key, field("generation"), field("line"), field("scene"), field("effect"));
        }
    }

    static Evidence of(Connection connection, RecordCodec codec) {
        return of(connection, codec, Topics.all());
    }

    static Evidence of(Connection connection, RecordCodec codec, List<Topic<?>> topics) {
        List<Said> said = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", connection.kafka()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            for (Topic<?> topic : topics) {
                all(topic, consumer)
                        .forEach(record -> said.add(new Said(
                                topic.name(),
                                new String(record.key(), StandardCharsets.UTF_8),
                                codec.decode(record.value(), topic.value()))));
            }
        }
        return new Evidence(said);
    }

    <V extends SpecificRecord> List<V> on(Topic<V> topic) {
        return about(topic).stream()
                .map(each -> topic.value().cast(each.record()))
                .toList();
    }

    List<Said> about(Topic<?> topic) {
        return said.stream().filter(each -> each.topic().equals(topic.name())).toList();
    }

    private static List<ConsumerRecord<byte[], byte[]>> all(Topic<?> topic, KafkaConsumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                .map(partition -> new TopicPartition(topic.name(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(100)).forEach(records::add);
        }
        return records;
    }
}
