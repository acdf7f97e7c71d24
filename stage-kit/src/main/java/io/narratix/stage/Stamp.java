package io.narratix.stage;

import io.narratix.schemas.NameUuid;
import io.narratix.schemas.RecordCodec;
import io.narratix.schemas.Topic;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/** What every announcement carries: an eventId that follows from what it says, and when it was made. */
public final class Stamp {

    /** The schema's number differs between registries, so it is no part of what a record says. */
    private static final int FRAME_HEADER_BYTES = 5;

    private Stamp() {}

    /**
     * Sets eventId and occurredAt where the record has them. The same record on the same key has the same eventId always.
     *
     * @param nowMs milliseconds since the epoch
     */
    public static UUID put(RecordCodec codec, Topic<?> topic, String key, SpecificRecord record, long nowMs) {
        put(record, "eventId", "");
        put(record, "occurredAt", 0L);
        byte[] said = codec.encode(topic.name(), record);
        UUID id = NameUuid.of(
                topic.name().getBytes(StandardCharsets.UTF_8),
                key.getBytes(StandardCharsets.UTF_8),
                Arrays.copyOfRange(said, FRAME_HEADER_BYTES, said.length));
        put(record, "occurredAt", nowMs);
        put(record, "eventId", id.toString());
        return id;
    }

    private static void put(SpecificRecord record, String field, Object value) {
        Schema.Field target = record.getSchema().getField(field);
        if (target != null) {
            record.put(target.pos(), value);
        }
    }
}
