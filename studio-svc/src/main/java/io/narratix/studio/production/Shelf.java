package io.narratix.studio.production;

import io.narratix.studio.web.Cursor;
import io.narratix.studio.web.Json;
import io.narratix.studio.web.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of all texts of a tenant, the newest first. */
class Shelf {

    /** How a page is asked for. */
    record Query(
            String tenant,
            @Nullable String search,
            Set<RunState> states,
            @Nullable String cursor,
            int limit) {}

    record Page(List<TextSummary> texts, @Nullable String next) {}

    /** Only the sets announce how many items they have; text, sounds and mix are one item each. */
    private static final String PAGE = """
            select run.*, text.submitted_at first_at,
                (select count(*) from item where item.run_id = run.run_id and item.state <> 'RUNNING') settled,
                (select case when count(*) = 3 then (sum(items) + 3)::int end from expectation e where e.run_id = run.run_id)
                    expected,
                (select coalesce(sum(usd), 0) from accounts.charge c where c.run_id = run.run_id) cost
            from text join run on run.run_id = text.newest_run
            where text.tenant = :tenant
                and (:search::text is null
                    or position(:search in lower(text.title)) > 0 or position(:search in lower(text.text_id)) > 0)
                and (cardinality(:states) = 0 or run.state = any(:states))
                and (:at::timestamptz is null or (text.submitted_at, text.text_id) < (:at, :text))
            order by text.submitted_at desc, text.text_id desc
            limit :limit""";

    private record Entry(TextSummary summary, Instant firstAt) {}

    private final JdbcClient database;
    private final Json json;

    Shelf(JdbcClient database, Json json) {
        this.database = database;
        this.json = json;
    }

    Page page(Query query) {
        List<String> after = Cursor.parts(query.cursor(), 2);
        List<Entry> entries = database.sql(PAGE)
                .param("tenant", query.tenant())
                .param("search", folded(query.search()), java.sql.Types.VARCHAR)
                .param("states", query.states().stream().map(Enum::name).toArray(String[]::new))
                .param(
                        "at",
                        after == null ? null : Timestamp.from(Cursor.instant(after.get(0))),
                        java.sql.Types.TIMESTAMP)
                .param("text", after == null ? "" : after.get(1))
                .param("limit", query.limit() + 1)
                .query(this::entry)
                .list();
        if (entries.size() <= query.limit()) {
            return new Page(entries.stream().map(Entry::summary).toList(), null);
        }
        List<Entry> shown = entries.subList(0, query.limit());
        Entry last = shown.get(shown.size() - 1);
        return new Page(
                shown.stream().map(Entry::summary).toList(),
                Cursor.of(Cursor.micros(last.firstAt()), last.summary().textId()));
    }

    private Entry entry(ResultSet row, int number) throws SQLException {
        TextSummary summary = TextSummary.of(
                TextRow.of(row, json),
                row.getObject("expected", Integer.class),
                row.getInt("settled"),
                Money.dollars(row.getBigDecimal("cost")));
        return new Entry(summary, row.getTimestamp("first_at").toInstant());
    }

    private static @Nullable String folded(@Nullable String search) {
        return search == null || search.isBlank()
                ? null
                : search.strip().toLowerCase(java.util.Locale.ROOT).replace("\0", "");
    }
}
