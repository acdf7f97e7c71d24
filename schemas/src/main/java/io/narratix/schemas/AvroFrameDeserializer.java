package io.narratix.schemas;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * {@link RecordCodec} for consumers, configured with Confluent's keys ({@link RegistrySettings}). The type of a record is
 * the one that {@link Topics} names for its topic, unless the constructor was given another.
 */
public final class AvroFrameDeserializer<V extends SpecificRecord> implements Deserializer<V> {

    private @Nullable RecordCodec codec;
    private final @Nullable Class<V> type;

    /** To be configured by Kafka. */
    public AvroFrameDeserializer() {
        this.type = null;
    }

    /** The codec is shared, so closing it is its owner's business. */
    public AvroFrameDeserializer(RecordCodec codec, Class<V> type) {
        this.codec = codec;
        this.type = type;
    }

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        Object specific = configs.get("specific.avro.reader");
        if (specific != null && !Boolean.parseBoolean(specific.toString())) {
            throw new ConfigException("specific.avro.reader must be true: generic records are not read here");
        }
        if (codec == null) {
            codec = RecordCodec.of(RegistrySettings.of(configs));
        }
    }

    @Override
    public @Nullable V deserialize(String topic, byte @Nullable [] frame) {
        if (codec == null) {
            throw new IllegalStateException("the deserializer must be configured with schema.registry.url first");
        }
        return frame == null ? null : codec.decode(frame, type == null ? typeOf(topic) : type);
    }

    @SuppressWarnings("unchecked") // Topics is what makes a topic's type known; V is the caller's claim about it
    private static <V> Class<V> typeOf(String topic) {
        return Topics.all().stream()
                .filter(known -> known.name().equals(topic))
                .map(known -> (Class<V>) known.value())
                .findFirst()
                .orElseThrow(() -> new UndecodableRecord("no type of record is known for the topic " + topic));
    }
}
