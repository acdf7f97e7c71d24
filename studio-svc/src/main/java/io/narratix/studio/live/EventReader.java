package io.narratix.studio.live;

import io.narratix.studio.web.Forgetful;
import io.narratix.studio.web.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the log of events. Only what was noted by transactions older than every open one is read: nothing can appear
 * before a place that was read once.
 */
class EventReader implements Forgetful {

    /** An event as it is sent. */
    record Sent(Position position, String type, String json) {}

    private static final String SETTLED = "e.transaction < pg_snapshot_xmin(pg_current_snapshot())::text::bigint";

    private static final String AFTER = """
            select e.transaction, e.id, e.type, e.at, e.run_id, e.content, run.text_id, run.attempt
            from event e join run using (run_id) join text using (text_id)
            where (e.transaction, e.id) > (:transaction, :id) and %s
                and text.tenant = :tenant
                and (:text::text is null or text.text_id = :text)
                and (cardinality(:types) = 0 or e.type = any(:types))
            order by e.transaction, e.id limit :limit""".formatted(SETTLED);

    private static final String HEAD = """
            select e.transaction, e.id from event e where %s order by e.transaction desc, e.id desc limit 1""".formatted(SETTLED);

    private final JdbcClient database;
    private final Json json;

    EventReader(JdbcClient database, Json json) {
        this.database = database;
        this.json = json;
    }

    /** Behind the last event that can be read. */
    Position head() {
        return database.sql(HEAD)
                .query((row, number) -> position(row))
                .optional()
                .orElse(Position.START);
    }

    List<Sent> after(Position position, Wanted wanted, int limit) {
        return database.sql(AFTER)
                .param("transaction", position.transaction())
                .param("id", position.id())
                .param("tenant", wanted.tenant())
                .param("text", wanted.textId(), java.sql.Types.VARCHAR)
                .param(
                        "types",
                        wanted.types().stream().map(Happening.Type::label).toArray(String[]::new))
                .param("limit", limit)
                .query(this::sent)
                .list();
    }

    /** Whether the tenant has the text. */
    boolean isKnown(String tenant, String textId) {
        return database.sql("select exists (select 1 from text where text_id = :text and tenant = :tenant)")
                .param("text", textId.replace("\0", ""))
                .param("tenant", tenant)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void forget(Duration older) {
        database.sql("delete from event where at < now() - make_interval(secs => :seconds)")
                .param("seconds", older.toSeconds())
                .update();
    }

    private Sent sent(ResultSet row, int number) throws SQLException {
        Position position = position(row);
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("id", position.toString());
        event.put("type", row.getString("type"));
        event.put("at", row.getTimestamp("at").toInstant());
        event.put("textId", row.getString("text_id"));
        event.put("attempt", row.getInt("attempt"));
        event.put("runId", row.getString("run_id"));
        event.putAll(json.readObject(row.getString("content")));
        return new Sent(position, row.getString("type"), json.write(event));
    }

    private static Position position(ResultSet row) throws SQLException {
        return new Position(row.getLong("transaction"), row.getLong("id"));
    }
}
