package io.narratix.stage;

import io.narratix.schemas.RecordCodec;
import io.narratix.schemas.TenantHeader;
import io.narratix.schemas.Topic;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Stamps records and puts them on their way: the same announcement, made again, has the same eventId. */
final class Announcer {

    private final Producer<byte[], byte[]> producer;
    private final RecordCodec codec;
    private final InstantSource clock;

    Announcer(Producer<byte[], byte[]> producer, RecordCodec codec, InstantSource clock) {
        this.producer = producer;
        this.codec = codec;
        this.clock = clock;
    }

    /** Sends a stamped record for a tenant, who may be nobody. */
    Future<RecordMetadata> send(Topic<?> topic, String key, SpecificRecord record, String tenant) {
        byte[] value = codec.encode(topic.name(), record);
        ProducerRecord<byte[], byte[]> sent =
                new ProducerRecord<>(topic.name(), key.getBytes(StandardCharsets.UTF_8), value);
        TenantHeader.put(sent.headers(), tenant);
        return producer.send(sent);
    }

    /** Sets eventId, from what the record says, and occurredAt. */
    UUID stamp(Topic<?> topic, String key, SpecificRecord record) {
        return Stamp.put(topic, key, record, clock.millis());
    }
}
