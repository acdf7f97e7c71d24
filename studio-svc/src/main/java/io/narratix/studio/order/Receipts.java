package io.narratix.studio.order;

import io.narratix.studio.web.Forgetful;
import io.narratix.studio.web.Refusal;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which request with which key became which run, so that the same one again is the same run. */
class Receipts implements Forgetful {

    private static final int LONGEST_KEY = 200;

    /** What a request became. */
    record Receipt(String textId, int attempt) {}

    private final JdbcClient database;

    Receipts(JdbcClient database) {
        this.database = database;
    }

    /**
     * To be called inside the transaction that takes the request in; another one with the same key waits for it.
     *
     * @throws Refusal if the key was used for another request
     */
    Optional<Receipt> find(String tenant, @Nullable String key, String request) {
        if (key == null) {
            return Optional.empty();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Refusal.badRequest("An Idempotency-Key has 1 to %d characters.".formatted(LONGEST_KEY));
        }
        lock(tenant + "/" + key);
        record Row(String request, Receipt receipt) {}
        Optional<Row> found = database.sql(
                        "select request, text_id, attempt from idempotency where tenant = :tenant and key = :key")
                .param("tenant", tenant)
                .param("key", key)
                .query((row, number) -> new Row(row.getString(1), new Receipt(row.getString(2), row.getInt(3))))
                .optional();
        if (found.isPresent() && !found.get().request().equals(request)) {
            throw Refusal.keyReused(
                    "The Idempotency-Key was used for another request. Take a new key for a new request.");
        }
        return found.map(Row::receipt);
    }

    void keep(String tenant, @Nullable String key, String request, Receipt receipt) {
        if (key != null) {
            database.sql("""
                            insert into idempotency (tenant, key, request, text_id, attempt)
                            values (:tenant, :key, :request, :text, :attempt)""")
                    .param("tenant", tenant)
                    .param("key", key)
                    .param("request", request)
                    .param("text", receipt.textId())
                    .param("attempt", receipt.attempt())
                    .update();
        }
    }

    /** Until the transaction ends nobody else has the same name locked. */
    void lock(String name) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(:name, 1))")
                .param("name", name)
                .query((row, number) -> true)
                .single();
    }

    @Override
    public void forget(Duration older) {
        database.sql("delete from idempotency where created_at < now() - make_interval(secs => :seconds)")
                .param("seconds", older.toSeconds())
                .update();
    }
}
