package io.narratix.schemas;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** {@link RecordCodec} for producers, configured with Confluent's keys ({@link RegistrySettings}). Values only. */
public final class AvroFrameSerializer<V extends SpecificRecord> implements Serializer<V> {

    private @Nullable RecordCodec codec;

    /** To be configured by Kafka. */
    public AvroFrameSerializer() {}

    /** The codec is shared, so closing it is its owner's business. */
    public AvroFrameSerializer(RecordCodec codec) {
        this.codec = codec;
    }

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        if (codec == null) {
            codec = RecordCodec.of(RegistrySettings.of(configs));
        }
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable V value) {
        return value == null ? null : configured().encode(topic, value);
    }

    private RecordCodec configured() {
        if (codec == null) {
            throw new IllegalStateException("the serializer must be configured with schema.registry.url first");
        }
        return codec;
    }
}
