package io.narratix.standalone;

import io.narratix.events.DeadLetter;
import io.narratix.events.RecordHeader;
import io.narratix.schemas.RecordCodec;
import io.narratix.schemas.Topics;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Dead letters on their way back. A record that is put back carries a header that names the place at which it died; what
 * has such a header on its topic already is not put back again, so repeating the command, or breaking it off, does no
 * harm. Services that had taken the record at first take it again, and recall what they did.
 */
final class Redrive implements AutoCloseable {

    /** topic-partition@offset of the record that died. */
    static final String HEADER = "narratix-redriven-from";

    private static final int MOST_BYTES = 3 * 1024 * 1024;

    /**
     * Which ones.
     *
     * @param again also those that were put back before and died again
     */
    record Choice(Optional<String> topic, Optional<String> consumer, boolean again) {

        boolean includes(DeadLetter letter) {
            return topic.map(letter.getTopic()::equals).orElse(true)
                    && consumer.map(letter.getConsumer()::equals).orElse(true)
                    && (again
                            || letter.getHeaders().stream()
                                    .noneMatch(header -> header.getKey().equals(HEADER)));
        }
    }

    /** A record that died, whoever it was that buried it: several services may have. */
    record Letter(DeadLetter dead) {

        String place() {
            return "%s-%d@%d".formatted(dead.getTopic(), dead.getPartition(), dead.getOffset());
        }

        String cause() {
            return dead.getCause();
        }
    }

    private final Past past;
    private final RecordCodec codec;
    private final Producer<byte[], byte[]> producer;

    Redrive(String kafka, RecordCodec codec) {
        this.past = new Past(kafka, codec);
        this.codec = codec;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "acks", "all", "max.request.size", MOST_BYTES),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Those that have not been put back yet, in the order in which they were buried. */
    List<Letter> waiting(Choice choice) {
        Map<String, Letter> byPlace = new LinkedHashMap<>();
        past.read(Topics.DEAD_LETTERS.name(), record -> {
            Past.decoded(codec, Topics.DEAD_LETTERS, record)
                    .filter(choice::includes)
                    .map(Letter::new)
                    .ifPresent(letter -> byPlace.putIfAbsent(letter.place(), letter));
        });
        Set<String> topics = byPlace.values().stream()
                .map(letter -> letter.dead().getTopic())
                .collect(Collectors.toSet());
        topics.forEach(topic -> byPlace.keySet().removeAll(putBackOn(topic)));
        return List.copyOf(byPlace.values());
    }

    /** Returns when the brokers have it. */
    void putBack(Letter letter) throws InterruptedException {
        DeadLetter dead = letter.dead();
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(dead.getTopic(), bytes(dead.getKey()), bytes(dead.getValue()));
        for (RecordHeader header : dead.getHeaders()) {
            if (!header.getKey().equals(HEADER)) {
                record.headers().add(header.getKey(), bytes(header.getValue()));
            }
        }
        record.headers().add(HEADER, letter.place().getBytes(StandardCharsets.UTF_8));
        try {
            producer.send(record).get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException(
                    "Kafka did not take the record of %s: %s".formatted(letter.place(), refused.getMessage()), refused);
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    private Set<String> putBackOn(String topic) {
        Set<String> places = new HashSet<>();
        past.read(topic, record -> {
            Header header = record.headers().lastHeader(HEADER);
            if (header != null) {
                places.add(new String(header.value(), StandardCharsets.UTF_8));
            }
        });
        return places;
    }

    private static byte @Nullable [] bytes(@Nullable ByteBuffer buffer) {
        if (buffer == null) {
            return null;
        }
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
