package io.narratix.faults.outside;

import io.narratix.events.AssemblyRequested;
import io.narratix.events.RunCancelled;
import io.narratix.events.TextSubmitted;
import io.narratix.schemas.NameUuid;
import io.narratix.schemas.RecordCodec;
import io.narratix.schemas.TenantHeader;
import io.narratix.schemas.Topic;
import io.narratix.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Hands things to the pipeline as anybody can who reaches its broker. */
public final class Post implements AutoCloseable {

    private final RecordCodec codec;
    private final KafkaProducer<byte[], byte[]> producer;

    public Post(String bootstrapServers, RecordCodec codec) {
        this.codec = codec;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "max.request.size", 3 << 20),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Returns the id of the run that the text now is. */
    public String submit(String textId, int attempt, String body) throws InterruptedException {
        return submit(textId, attempt, body, System.currentTimeMillis());
    }

    /** @param handedIn when, as whoever hands it in would say, in milliseconds of the epoch */
    public String submit(String textId, int attempt, String body, long handedIn) throws InterruptedException {
        announce(Topics.TEXT_SUBMITTED, textId, submission(textId, attempt, body, handedIn));
        return NameUuid.runId(textId, attempt);
    }

    /** Hands a text in for a tenant; returns the id of the run that it now is. */
    public String submitFor(String tenant, String textId, String body) throws InterruptedException {
        Headers headers = new RecordHeaders();
        TenantHeader.put(headers, tenant);
        announce(Topics.TEXT_SUBMITTED, textId, submission(textId, 1, body, System.currentTimeMillis()), headers);
        return NameUuid.runId(textId, 1);
    }

    /** Says what the join says, as it might after its state was lost. */
    public void propose(AssemblyRequested proposal) throws InterruptedException {
        announce(Topics.ASSEMBLY_REQUESTED, proposal.getRunId(), proposal);
    }

    public void cancel(String runId) throws InterruptedException {
        RunCancelled order = RunCancelled.newBuilder()
                .setEventId(UUID.randomUUID().toString())
                .setRunId(runId)
                .setOccurredAt(System.currentTimeMillis())
                .setReason("no longer wanted")
                .build();
        announce(Topics.RUN_CANCELLED, runId, order);
    }

    private static TextSubmitted submission(String textId, int attempt, String body, long handedIn) {
        return TextSubmitted.newBuilder()
                .setEventId(UUID.randomUUID().toString())
                .setOccurredAt(handedIn)
                .setTextId(textId)
                .setAttempt(attempt)
                .setTitle(textId)
                .setBody(body)
                .build();
    }

    private void announce(Topic<?> topic, String key, SpecificRecord event) throws InterruptedException {
        announce(topic, key, event, new RecordHeaders());
    }

    private void announce(Topic<?> topic, String key, SpecificRecord event, Headers headers)
            throws InterruptedException {
        put(new ProducerRecord<>(
                topic.name(), null, key.getBytes(StandardCharsets.UTF_8), codec.encode(topic.name(), event), headers));
    }

    /** Puts any bytes on a topic; returns where they lie. */
    public RecordMetadata put(String topic, byte @Nullable [] key, byte @Nullable [] value)
            throws InterruptedException {
        return put(new ProducerRecord<>(topic, key, value));
    }

    private RecordMetadata put(ProducerRecord<byte[], byte[]> record) throws InterruptedException {
        try {
            return producer.send(record).get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException("the broker did not take a record", refused);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
