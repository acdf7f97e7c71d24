package io.narratix.studio.production;

import io.narratix.studio.web.Money;
import io.narratix.studio.web.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sums up how far the stages are with a run. */
class Stages {

    /** An item that was never said to be finished took until the verdict, or until now. */
    private static final String SUMS = """
            select name,
                (select items from expectation e where e.run_id = :run and e.stage = name) expected,
                (select coalesce(sum(usd), 0) from accounts.charge c where c.run_id = :run and c.stage = name) cost,
                count(item) filter (where item.state = 'FINISHED') finished,
                count(item) filter (where item.state = 'RECALLED') recalled,
                count(item) filter (where item.state = 'FAILED') failed,
                count(item) filter (where item.state = 'RUNNING') running,
                coalesce(sum(item.retries), 0) retries,
                min(item.began_at) started_at,
                max(item.finished_at) last_at,
                coalesce(sum(extract(epoch from greatest(interval '0',
                    coalesce(item.finished_at, :until, now()) - item.began_at)) * 1000), 0)::bigint busy
            from unnest(:names) name left join item on item.run_id = :run and item.stage = name
            group by name""";

    private final JdbcClient database;

    Stages(JdbcClient database) {
        this.database = database;
    }

    /** All stages, in the order in which they are shown. */
    List<Stage> of(String runId, @Nullable Instant verdictAt) {
        Map<String, Stage.Sums> sums = database
                .sql(SUMS)
                .param("run", runId)
                .param("until", verdictAt == null ? null : Timestamp.from(verdictAt), java.sql.Types.TIMESTAMP)
                .param("names", Stage.NAMES.toArray(String[]::new))
                .query(Stages::sums)
                .list()
                .stream()
                .collect(Collectors.toMap(Stage.Sums::stage, Function.identity()));
        return Stage.NAMES.stream()
                .map(name -> java.util.Objects.requireNonNull(sums.get(name)).summed())
                .toList();
    }

    private static Stage.Sums sums(ResultSet row, int number) throws SQLException {
        return new Stage.Sums(
                row.getString("name"),
                row.getObject("expected", Integer.class),
                row.getInt("finished"),
                row.getInt("recalled"),
                row.getInt("failed"),
                row.getInt("running"),
                row.getInt("retries"),
                Row.instant(row, "started_at"),
                Row.instant(row, "last_at"),
                row.getLong("busy"),
                Money.dollars(row.getBigDecimal("cost")));
    }
}
