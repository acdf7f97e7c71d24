package io.narratix.faults.outside;

import io.narratix.schemas.RecordCodec;
import io.narratix.schemas.UndecodableRecord;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record as it lies on a topic. */
record Heard(ConsumerRecord<byte[], byte[]> record, RecordCodec codec) {

    String topic() {
        return record.topic();
    }

    /** Empty if it is no event of the type. */
    <V extends SpecificRecord> Optional<V> as(Class<V> type) {
        if (record.value() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(codec.decode(record.value(), type));
        } catch (UndecodableRecord poison) {
            return Optional.empty();
        }
    }
}
