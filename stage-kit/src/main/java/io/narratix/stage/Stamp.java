package io.narratix.stage;

import io.narratix.schemas.Essence;
import io.narratix.schemas.NameUuid;
import io.narratix.schemas.Topic;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/** What every announcement carries: an eventId that follows from what it says, and when it was made. */
public final class Stamp {

    private Stamp() {}

    /**
     * Sets eventId and occurredAt where the record has them. A record that says the same on the same key has the same
     * eventId always, said by another version of its service too.
     *
     * @param nowMs milliseconds since the epoch
     */
    public static UUID put(Topic<?> topic, String key, SpecificRecord record, long nowMs) {
        put(record, "eventId", "");
        put(record, "occurredAt", 0L);
        UUID id = NameUuid.of(
                topic.name().getBytes(StandardCharsets.UTF_8),
                key.getBytes(StandardCharsets.UTF_8),
                Essence.of(record));
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
