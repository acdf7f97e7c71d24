package io.narratix.schemas;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/** {@link RecordCodec} for Kafka Streams. */
public final class AvroFrameSerde<V extends SpecificRecord> implements Serde<V> {

    private final AvroFrameSerializer<V> serializer;
    private final AvroFrameDeserializer<V> deserializer;

    /** To be configured by Kafka. */
    public AvroFrameSerde() {
        this.serializer = new AvroFrameSerializer<>();
        this.deserializer = new AvroFrameDeserializer<>();
    }

    /** The codec is shared, so closing it is its owner's business. */
    public AvroFrameSerde(RecordCodec codec, Class<V> type) {
        this.serializer = new AvroFrameSerializer<>(codec);
        this.deserializer = new AvroFrameDeserializer<>(codec, type);
    }

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        serializer.configure(configs, isKey);
        deserializer.configure(configs, isKey);
    }

    @Override
    public Serializer<V> serializer() {
        return serializer;
    }

    @Override
    public Deserializer<V> deserializer() {
        return deserializer;
    }
}
