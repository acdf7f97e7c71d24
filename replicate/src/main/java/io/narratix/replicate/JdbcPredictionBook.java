package io.narratix.replicate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code prediction} of the service's own schema. What is older than two hours is gone at Replicate, and here. */
final class JdbcPredictionBook implements PredictionBook {

    private static final Duration KEPT = Duration.ofHours(2);

    private final JdbcClient database;

    JdbcPredictionBook(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<Entry> find(String key) {
        return database.sql("select prediction_id, counted, begun_at from prediction where order_key = :key")
                .param("key", key)
                .query(JdbcPredictionBook::entry)
                .optional();
    }

    @Override
    public void begin(String key, Instant now) {
        database.sql("delete from prediction where begun_at < :past")
                .param("past", timestamp(now.minus(KEPT)))
                .update();
        database.sql("""
                        insert into prediction (order_key, begun_at) values (:key, :now)
                        on conflict (order_key) do update
                        set prediction_id = null, counted = false, begun_at = excluded.begun_at""").param("key", key).param("now", timestamp(now)).update();
    }

    @Override
    public void note(String key, String predictionId) {
        database.sql("update prediction set prediction_id = :id where order_key = :key and prediction_id is null")
                .param("id", predictionId)
                .param("key", key)
                .update();
    }

    @Override
    public void counted(String key) {
        database.sql("update prediction set counted = true where order_key = :key")
                .param("key", key)
                .update();
    }

    @Override
    public void forget(String key) {
        database.sql("delete from prediction where order_key = :key")
                .param("key", key)
                .update();
    }

    @Override
    public boolean holds(String predictionId) {
        return database.sql("select count(*) from prediction where prediction_id = :id")
                        .param("id", predictionId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                Optional.ofNullable(row.getString("prediction_id")),
                row.getBoolean("counted"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
