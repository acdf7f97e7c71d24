package io.narratix.assembly.join;

import io.narratix.schemas.UndecodableRecord;
import java.util.Objects;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Takes a record without a value for the poison that it is on a topic of events: Kafka Streams itself would take it for a
 * deletion, or break on it for ever.
 */
record Required<T>(Deserializer<T> values) implements Deserializer<T> {

    static <T> Deserializer<T> of(Deserializer<T> values) {
        return new Required<>(values);
    }

    /** @throws UndecodableRecord if there are no bytes, or they are no such record */
    @Override
    public T deserialize(String topic, byte @Nullable [] bytes) {
        if (bytes == null) {
            throw new UndecodableRecord("a record without a value is no event");
        }
        return Objects.requireNonNull(values.deserialize(topic, bytes));
    }
}
