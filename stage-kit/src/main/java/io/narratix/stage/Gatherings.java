package io.narratix.stage;

import io.narratix.events.Failure;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts the members of sets against their manifests. Each count is one {@code UPDATE … RETURNING} on the set's row, so
 * of two last members exactly one sees the set complete. Who closed a set is remembered: if the announcement was lost in
 * a crash, the same record, delivered again, announces again.
 */
final class Gatherings {

    private static final int BY_MANIFEST = 0;

    private static final String COUNT = """
            insert into gathering as g (set_id, counted, failed, closed_at, closed_by)
            values (:set, 1, :failed, case when :atOnce then now() end, case when :atOnce then :member end)
            on conflict (set_id) do update set
                counted = g.counted + 1,
                failed = g.failed + excluded.failed,
                closed_at = coalesce(g.closed_at, case when :atOnce or g.counted + 1 >= g.expected then now() end),
                closed_by = coalesce(g.closed_by, case when :atOnce or g.counted + 1 >= g.expected then :member end)
            """;

    private static final String EXPECT = """
            insert into gathering as g (set_id, expected, manifest, closed_at, closed_by)
            values (:set, :expected, :manifest, case when :expected = 0 then now() end,
                    case when :expected = 0 then 0 end)
            on conflict (set_id) do update set
                expected = excluded.expected,
                manifest = excluded.manifest,
                closed_at = coalesce(g.closed_at, case when g.counted >= excluded.expected then now() end),
                closed_by = coalesce(g.closed_by, case when g.counted >= excluded.expected then 0 end)
            where g.expected is null
            """;

    private final JdbcClient database;
    private final ResultCodec results;

    Gatherings(JdbcClient database, ResultCodec results) {
        this.database = database;
        this.results = results;
    }

    /** Accounts for a member, once, however often it is delivered. */
    void count(Place place, @Nullable SpecificRecord entry, @Nullable Failure failure, boolean failsAtOnce) {
        int added = database.sql("""
                        insert into gathered (set_id, member, entry, failure) values (:set, :member, :entry, :failure)
                        on conflict do nothing""")
                .param("set", place.set())
                .param("member", place.member())
                .param("entry", entry == null ? null : results.encode(entry))
                .param("failure", failure == null ? null : results.encode(failure))
                .update();
        if (added == 1) {
            database.sql(COUNT)
                    .param("set", place.set())
                    .param("member", place.member())
                    .param("failed", failure == null ? 0 : 1)
                    .param("atOnce", failure != null && failsAtOnce)
                    .update();
        }
    }

    /** Notes how many members there are. */
    void expect(Closing.Expectation expectation, SpecificRecord manifest) {
        database.sql(EXPECT)
                .param("set", expectation.set())
                .param("expected", expectation.members())
                .param("manifest", results.encode(manifest))
                .update();
    }

    /** Whether this member is the one that closed its set. */
    boolean closedBy(Place place) {
        return closedBy(place.set(), place.member());
    }

    boolean closedByManifest(String set) {
        return closedBy(set, BY_MANIFEST);
    }

    /** When the set's first record came in, and when it was complete. */
    Instant[] times(String set) {
        return database.sql("select created_at, closed_at from gathering where set_id = :set")
                .param("set", set)
                .query((row, number) -> new Instant[] {
                    row.getTimestamp(1).toInstant(), row.getTimestamp(2).toInstant()
                })
                .single();
    }

    <M extends SpecificRecord> @Nullable M manifest(String set, Class<M> type) {
        return database.sql("select manifest from gathering where set_id = :set and manifest is not null")
                .param("set", set)
                .query(byte[].class)
                .optional()
                .map(frame -> results.decode(frame, type))
                .orElse(null);
    }

    <T extends SpecificRecord> List<Gathered<T>> members(String set, Class<T> type) {
        return database.sql("select member, entry, failure from gathered where set_id = :set order by member")
                .param("set", set)
                .query((row, number) -> new Gathered<>(
                        row.getInt(1), decoded(row.getBytes(2), type), decoded(row.getBytes(3), Failure.class)))
                .list();
    }

    private <V extends SpecificRecord> @Nullable V decoded(byte @Nullable [] frame, Class<V> type) {
        return frame == null ? null : results.decode(frame, type);
    }

    private boolean closedBy(String set, int member) {
        return database.sql("select 1 from gathering where set_id = :set and closed_by = :member")
                .param("set", set)
                .param("member", member)
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
