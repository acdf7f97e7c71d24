package io.narratix.studio.order;

import io.narratix.schemas.AvroList;
import io.narratix.schemas.Topic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Announcements that are decided and that Kafka has not confirmed yet. */
class Outgoing {

    /**
     * One of them.
     *
     * @param tenant whose text it is about; empty where the key is no text's
     */
    @SuppressWarnings("ArrayRecordComponent") // on its way to Kafka; never compared
    record Letter(String eventId, String topic, String key, byte[] content, String tenant) {

        @Override
        public String toString() {
            return "%s %s".formatted(topic, key);
        }
    }

    private final JdbcClient database;

    Outgoing(JdbcClient database) {
        this.database = database;
    }

    /** To be called inside the transaction that decides what is announced. Needs no registry: that is for the sender. */
    <V extends SpecificRecord> void put(String eventId, Topic<V> topic, String key, V record) {
        database.sql("insert into outgoing (event_id, topic, key, content) values (:id, :topic, :key, :content)"
                        + " on conflict do nothing")
                .param("id", eventId)
                .param("topic", topic.name())
                .param("key", key)
                .param("content", container(topic.value(), record))
                .update();
    }

    /** Some that nobody else is sending; they are ours for that long. */
    List<Letter> claim(int most, Duration lease) {
        return database.sql("""
                        update outgoing set claimed_until = now() + make_interval(secs => :seconds)
                        where event_id in (
                            select event_id from outgoing where claimed_until < now()
                            order by created_at limit :most for update skip locked)
                        returning event_id, topic, key, content,
                            coalesce((select tenant from owner where text_id = key), '')""")
                .param("seconds", lease.toSeconds())
                .param("most", most)
                .query((row, number) -> new Letter(
                        row.getString(1), row.getString(2), row.getString(3), row.getBytes(4), row.getString(5)))
                .list();
    }

    void confirmed(Letter letter) {
        database.sql("delete from outgoing where event_id = :id")
                .param("id", letter.eventId())
                .update();
    }

    /** With the schema it was written in, so that a newer version reads it too. */
    private static <V extends SpecificRecord> byte[] container(Class<V> type, V record) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            AvroList.write(bytes, type, List.of(record));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }
}
