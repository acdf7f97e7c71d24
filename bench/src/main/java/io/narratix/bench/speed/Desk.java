package io.narratix.bench.speed;

import io.narratix.events.Artifact;
import io.narratix.events.Options;
import io.narratix.events.TextSubmitted;
import io.narratix.schemas.NameUuid;
import io.narratix.schemas.RecordCodec;
import io.narratix.schemas.Topics;
import io.narratix.stage.FolderArtifacts;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Hands texts in, as any upload service does. */
final class Desk implements AutoCloseable {

    /**
     * A text that was handed in.
     *
     * @param at the moment before it was given to Kafka, in microseconds
     */
    record Submission(String runId, long at) {}

    private final RecordCodec codec;
    private final FolderArtifacts artifacts;
    private final Producer<String, byte[]> producer;

    Desk(Services.Address address, RecordCodec codec) {
        this.codec = codec;
        this.artifacts = new FolderArtifacts(address.artifacts());
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", address.kafka(), "acks", "all", "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    Submission submit(String text, String mode) {
        Artifact stored = artifacts.put(text.getBytes(StandardCharsets.UTF_8), "text/plain");
        String textId = "bench-" + UUID.randomUUID();
        TextSubmitted submitted = TextSubmitted.newBuilder()
                .setEventId(UUID.randomUUID().toString())
                .setOccurredAt(System.currentTimeMillis())
                .setTextId(textId)
                .setTitle("Measured")
                .setText(stored)
                .setOptions(Options.newBuilder().build())
                .setMode(mode)
                .build();
        byte[] frame = codec.encode(Topics.TEXT_SUBMITTED.name(), submitted);
        long at = Micros.now();
        Future<?> unused = producer.send(new ProducerRecord<>(Topics.TEXT_SUBMITTED.name(), textId, frame));
        return new Submission(NameUuid.runId(textId, 1), at);
    }

    @Override
    public void close() {
        producer.close();
    }
}
