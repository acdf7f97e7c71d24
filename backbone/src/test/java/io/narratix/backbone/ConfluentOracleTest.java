package io.narratix.backbone;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.events.Options;
import io.narratix.events.TextSubmitted;
import io.narratix.schemas.RecordCodec;
import io.narratix.schemas.RegistrySettings;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pulsar.kafka.shade.avro.Schema;
import org.apache.pulsar.kafka.shade.avro.generic.GenericData;
import org.apache.pulsar.kafka.shade.avro.generic.GenericRecord;
import org.apache.pulsar.kafka.shade.io.confluent.kafka.serializers.KafkaAvroDeserializer;
import org.apache.pulsar.kafka.shade.io.confluent.kafka.serializers.KafkaAvroSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Confluent's own serializer and client, on our registry, beside our codec. */
class ConfluentOracleTest {

    private static final String TOPIC = "text.submitted";

    @TempDir
    static Path folder;

    private static EmbeddedDatabase database;
    private static EmbeddedRegistry registry;

    private final TextSubmitted ours = TextSubmitted.newBuilder()
            .setEventId("e1")
            .setOccurredAt(1_795_305_600_123L)
            .setTextId("the-well")
            .setTitle("The Well – “naïve” 🌧")
            .setBody("Once.")
            .setOptions(Options.newBuilder().setVoices(Map.of("ada", "slt")).build())
            .build();

    @BeforeAll
    static void start() {
        database = EmbeddedDatabase.start(folder, Programs.FOLDER);
        registry = EmbeddedRegistry.start(database.createSchemaAndRole("registry"));
    }

    @AfterAll
    static void stop() {
        registry.close();
        database.close();
    }

    @Test
    void writesTheSameBytes() {
        assertThat(codec().encode(TOPIC, ours)).isEqualTo(confluentsBytes());
    }

    @Test
    void readsWhatConfluentsSerializerWrote() {
        assertThat(codec().decode(confluentsBytes(), TextSubmitted.class)).isEqualTo(ours);
    }

    @Test
    void isReadByConfluentsDeserializer() {
        try (KafkaAvroDeserializer theirs = new KafkaAvroDeserializer()) {
            theirs.configure(Map.of("schema.registry.url", registry.url()), false);

            GenericRecord read = (GenericRecord) theirs.deserialize(TOPIC, codec().encode(TOPIC, ours));

            assertThat(read).isEqualTo(record());
            assertThat(read.get("title")).hasToString(ours.getTitle());
        }
    }

    private static RecordCodec codec() {
        return RecordCodec.of(RegistrySettings.of(registry.url()));
    }

    private byte[] confluentsBytes() {
        try (KafkaAvroSerializer theirs = new KafkaAvroSerializer()) {
            theirs.configure(Map.of("schema.registry.url", registry.url()), false);
            return theirs.serialize(TOPIC, record());
        }
    }

    private GenericRecord record() {
        Schema schema = new Schema.Parser().parse(TextSubmitted.getClassSchema().toString());
        GenericRecord record = new GenericData.Record(schema);
        for (Schema.Field field : schema.getFields()) {
            record.put(field.pos(), ours.get(field.pos()));
        }
        Schema options = schema.getField("options").schema().getTypes().get(1);
        GenericRecord chosen = new GenericData.Record(options);
        for (Schema.Field field : options.getFields()) {
            chosen.put(field.pos(), ours.getOptions().get(field.pos()));
        }
        record.put("options", chosen);
        return record;
    }
}
