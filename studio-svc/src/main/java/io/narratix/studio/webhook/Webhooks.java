package io.narratix.studio.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where verdicts are sent. */
class Webhooks {

    private final JdbcClient database;

    Webhooks(JdbcClient database) {
        this.database = database;
    }

    Webhook register(String tenant, String url, Set<WebhookEvent> events, WebhookSecret secret) {
        String id = UUID.randomUUID().toString();
        database.sql("insert into webhook (id, tenant, url, events, secret)"
                        + " values (:id, :tenant, :url, :events, :secret)")
                .param("id", id)
                .param("tenant", tenant)
                .param("url", url)
                .param(
                        "events",
                        events.stream().map(WebhookEvent::label).sorted().toArray(String[]::new))
                .param("secret", secret.value())
                .update();
        Webhook registered = find(tenant, id).orElseThrow();
        return new Webhook(id, url, registered.events(), registered.createdAt(), registered.enabled(), secret.value());
    }

    List<Webhook> all(String tenant) {
        return database.sql("select * from webhook where tenant = :tenant order by created_at, id")
                .param("tenant", tenant)
                .query(Webhooks::webhook)
                .list();
    }

    Optional<Webhook> find(String tenant, String id) {
        return database.sql("select * from webhook where tenant = :tenant and id = :id")
                .param("tenant", tenant)
                .param("id", id)
                .query(Webhooks::webhook)
                .optional();
    }

    /** Whether there was one; its deliveries go with it. */
    boolean delete(String tenant, String id) {
        return database.sql("delete from webhook where tenant = :tenant and id = :id")
                        .param("tenant", tenant)
                        .param("id", id)
                        .update()
                == 1;
    }

    void disable(String id) {
        database.sql("update webhook set enabled = false where id = :id")
                .param("id", id)
                .update();
    }

    private static Webhook webhook(ResultSet row, int number) throws SQLException {
        String[] events = (String[]) row.getArray("events").getArray();
        return new Webhook(
                row.getString("id"),
                row.getString("url"),
                Arrays.stream(events).map(WebhookEvent::of).toList(),
                row.getTimestamp("created_at").toInstant(),
                row.getBoolean("enabled"),
                null);
    }
}
