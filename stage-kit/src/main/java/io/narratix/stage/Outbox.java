package io.narratix.stage;

import io.narratix.schemas.Topic;
import org.apache.avro.specific.SpecificRecord;

/** Takes announcements. They are under way at once, and acknowledged by the brokers before the event counts as handled. */
@FunctionalInterface
public interface Outbox {

    /**
     * Stamps the record (eventId from what it says, occurredAt) and sends it.
     *
     * @param key its key on the topic
     */
    <V extends SpecificRecord> void announce(Topic<V> topic, String key, V record);

    /** For whom everything is that is announced here; an empty text is nobody. */
    default String tenant() {
        return "";
    }
}
