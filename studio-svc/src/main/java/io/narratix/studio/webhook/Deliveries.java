package io.narratix.studio.webhook;

import io.narratix.schemas.NameUuid;
import io.narratix.studio.production.Text;
import io.narratix.studio.production.VerdictListener;
import io.narratix.studio.production.Verdicted;
import io.narratix.studio.web.Cursor;
import io.narratix.studio.web.Forgetful;
import io.narratix.studio.web.Json;
import io.narratix.studio.web.Row;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log of what is sent to webhooks, and what is still to be sent. */
class Deliveries implements VerdictListener, Forgetful {

    /** What a webhook is told. */
    record Payload(String type, Instant timestamp, Text data) {}

    record Page(List<WebhookDelivery> deliveries, @Nullable String next) {}

    /** A delivery that is ours to try. */
    record Due(String id, String webhookId, String url, WebhookSecret secret, String body, int attempts) {}

    /** What became of a try. */
    record Outcome(
            WebhookDelivery.State state,
            @Nullable Integer status,
            @Nullable String error,
            Duration pause) {}

    private record Entry(long position, WebhookDelivery delivery) {}

    private final JdbcClient database;
    private final Json json;

    Deliveries(JdbcClient database, Json json) {
        this.database = database;
        this.json = json;
    }

    /** A webhook is told of what happened since it was registered; the message's id follows from both. */
    @Override
    public void given(Verdicted verdict, Text text) {
        String body = json.write(new Payload(verdict.event(), verdict.at(), text));
        List<String> webhooks = database.sql("""
                        select id from webhook
                        where tenant = :tenant and enabled and :event = any(events) and created_at <= :at""")
                .param("tenant", verdict.tenant())
                .param("event", verdict.event())
                .param("at", Timestamp.from(verdict.at()))
                .query(String.class)
                .list();
        for (String webhook : webhooks) {
            database.sql("""
                            insert into webhook_delivery (id, webhook_id, event, text_id, body)
                            values (:id, :webhook, :event, :text, :body) on conflict do nothing""")
                    .param("id", messageId(webhook, verdict.eventId()))
                    .param("webhook", webhook)
                    .param("event", verdict.event())
                    .param("text", text.textId())
                    .param("body", body)
                    .update();
        }
    }

    /** Takes the delivery that is due longest, and leaves it to nobody else while it may be under way. */
    List<Due> claim(int most, Duration lease) {
        return database.sql("""
                        update webhook_delivery d set attempts = attempts + 1, last_tried_at = now(),
                            next_try_at = now() + make_interval(secs => :seconds)
                        from webhook w
                        where w.id = d.webhook_id and w.enabled and d.id in (
                            select id from webhook_delivery where state = 'PENDING' and next_try_at <= now()
                            order by next_try_at limit :most for update skip locked)
                        returning d.id, d.webhook_id, w.url, w.secret, d.body, d.attempts""")
                .param("seconds", lease.toSeconds())
                .param("most", most)
                .query((row, number) -> new Due(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        new WebhookSecret(row.getString(4)),
                        row.getString(5),
                        row.getInt(6)))
                .list();
    }

    void note(Due due, Outcome outcome) {
        database.sql("""
                        update webhook_delivery set state = :state, last_status = :status, last_error = :error,
                            next_try_at = case when :state = 'PENDING' then now() + make_interval(secs => :seconds) end
                        where id = :id""")
                .param("state", outcome.state().name())
                .param("status", outcome.status(), java.sql.Types.INTEGER)
                .param("error", outcome.error(), java.sql.Types.VARCHAR)
                .param("seconds", outcome.pause().toMillis() / 1000.0)
                .param("id", due.id())
                .update();
    }

    Page page(String webhookId, @Nullable String cursor, int limit) {
        List<String> after = Cursor.parts(cursor, 1);
        List<Entry> entries = database.sql("""
                        select * from webhook_delivery where webhook_id = :webhook and position < :before
                        order by position desc limit :limit""")
                .param("webhook", webhookId)
                .param("before", after == null ? Long.MAX_VALUE : Cursor.number(after.get(0)))
                .param("limit", limit + 1)
                .query((row, number) -> new Entry(row.getLong("position"), delivery(row)))
                .list();
        String next = entries.size() <= limit
                ? null
                : Cursor.of(entries.get(limit - 1).position());
        return new Page(entries.stream().limit(limit).map(Entry::delivery).toList(), next);
    }

    @Override
    public void forget(Duration older) {
        database.sql("delete from webhook_delivery where state <> 'PENDING'"
                        + " and created_at < now() - make_interval(secs => :seconds)")
                .param("seconds", older.toSeconds())
                .update();
    }

    private static String messageId(String webhook, String eventId) {
        return "msg_" + NameUuid.of(webhook.getBytes(StandardCharsets.UTF_8), eventId.getBytes(StandardCharsets.UTF_8));
    }

    private static WebhookDelivery delivery(ResultSet row) throws SQLException {
        return new WebhookDelivery(
                row.getString("id"),
                row.getString("event"),
                row.getString("text_id"),
                WebhookDelivery.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Objects.requireNonNull(Row.instant(row, "created_at")),
                Row.instant(row, "last_tried_at"),
                Row.instant(row, "next_try_at"),
                row.getObject("last_status", Integer.class),
                row.getString("last_error"));
    }
}
