package io.narratix.studio.production;

import io.narratix.studio.web.Cursor;
import io.narratix.studio.web.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every item of a run, in the order in which they began. */
class ItemList {

    record Item(
            String stage,
            String item,
            String state,
            Instant startedAt,
            @Nullable Instant finishedAt,
            int retries,
            @Nullable String detail) {}

    record Page(List<Item> items, @Nullable String next) {}

    private static final String PAGE = """
            select * from item
            where run_id = :run and (:stage::text is null or stage = :stage)
                and (:at::timestamptz is null or (began_at, stage, item) > (:at, :after_stage, :after_item))
            order by began_at, stage, item
            limit :limit""";

    private final JdbcClient database;

    ItemList(JdbcClient database) {
        this.database = database;
    }

    Page page(String runId, @Nullable String stage, @Nullable String cursor, int limit) {
        List<String> after = Cursor.parts(cursor, 3);
        List<Item> items = database.sql(PAGE)
                .param("run", runId)
                .param("stage", stage, java.sql.Types.VARCHAR)
                .param("at", after == null ? null : begin(after), java.sql.Types.TIMESTAMP)
                .param("after_stage", after == null ? "" : after.get(1))
                .param("after_item", after == null ? "" : after.get(2))
                .param("limit", limit + 1)
                .query(ItemList::item)
                .list();
        if (items.size() <= limit) {
            return new Page(items, null);
        }
        Item last = items.get(limit - 1);
        return new Page(items.subList(0, limit), Cursor.of(Cursor.micros(last.startedAt()), last.stage(), last.item()));
    }

    private static Timestamp begin(List<String> cursor) {
        return Timestamp.from(Cursor.instant(cursor.get(0)));
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        String detail = row.getString("detail");
        return new Item(
                row.getString("stage"),
                row.getString("item"),
                row.getString("state"),
                Objects.requireNonNull(Row.instant(row, "began_at")),
                Row.instant(row, "finished_at"),
                row.getInt("retries"),
                detail.isEmpty() ? null : detail);
    }
}
