package io.narratix.standalone;

import io.narratix.events.Artifact;
import io.narratix.events.TextSubmitted;
import io.narratix.schemas.AvroFrameSerializer;
import io.narratix.schemas.NameUuid;
import io.narratix.schemas.RecordCodec;
import io.narratix.schemas.Topics;
import io.narratix.stage.FolderArtifacts;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Hands stories in, as any upload service does: the text into the artifact store, {@code text.submitted} onto Kafka. */
final class UploadDesk implements AutoCloseable {

    private final FolderArtifacts artifacts;
    private final Producer<String, TextSubmitted> producer;

    UploadDesk(Connection connection, RecordCodec codec) {
        this.artifacts = new FolderArtifacts(connection.artifacts());
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", connection.kafka(), "acks", "all", "linger.ms", 0),
                new StringSerializer(),
                new AvroFrameSerializer<>(codec));
    }

    /** Returns the id of the run that the story now is. */
    String submit(Story story, Wishes wishes) throws InterruptedException {
        Artifact text = artifacts.put(story.text(), "text/plain");
        TextSubmitted submitted = TextSubmitted.newBuilder()
                .setEventId(UUID.randomUUID().toString())
                .setOccurredAt(System.currentTimeMillis())
                .setTextId(story.textId())
                .setTitle(story.title())
                .setLanguage(wishes.language)
                .setText(text)
                .setOptions(wishes.options())
                .setMode(wishes.mode())
                .build();
        try {
            producer.send(new ProducerRecord<>(Topics.TEXT_SUBMITTED.name(), story.textId(), submitted))
                    .get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException("Kafka did not take the story: " + refused.getMessage(), refused);
        }
        return NameUuid.runId(story.textId(), submitted.getAttempt());
    }

    @Override
    public void close() {
        producer.close();
    }
}
