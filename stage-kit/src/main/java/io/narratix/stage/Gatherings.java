package io.narratix.stage;

import io.narratix.events.Failure;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts the members of sets against their manifests. Each count is one {@code UPDATE … RETURNING} on the set's row, so
 * of two last members exactly one sees the set complete; a member, its count and the question whether that closed the set
 * are one statement. Who closed a set is remembered: if the announcement was lost in
 * a crash, the same record, delivered again, announces again.
 */
final class Gatherings {

    /**
     * The rest of a statement that begins with {@code with done as (…)}: if that has a row, the member is accounted for.
     * Says whether it had one, and whether the set is closed by this member: now, or when it was delivered before.
     */
    private static final String COUNTED = """
            , member as (
                insert into gathered (set_id, member, entry, failure)
                select :set, :member, :entry::bytea, :failure::bytea from done
                on conflict do nothing
                returning 1
            ), counted as (
                insert into gathering as g (set_id, counted, failed, closed_at, closed_by)
                select :set, 1, :failed, case when :atOnce then now() end, case when :atOnce then :member::int end
                from member
                on conflict (set_id) do update set
                    counted = g.counted + 1,
                    failed = g.failed + excluded.failed,
                    closed_at = coalesce(g.closed_at, case when :atOnce or g.counted + 1 >= g.expected then now() end),
                    closed_by = coalesce(g.closed_by, case when :atOnce or g.counted + 1 >= g.expected then :member end)
                returning closed_by
            )
            select exists (select from done) as done,
                   coalesce((select closed_by from counted), (select closed_by from gathering where set_id = :set))
                       = :member as closed
            """;

    private static final String EXPECT = """
            with expected as (
                insert into gathering as g (set_id, expected, manifest, closed_at, closed_by)
                values (:set, :expected, :manifest, case when :expected = 0 then now() end,
                        case when :expected = 0 then 0 end)
                on conflict (set_id) do update set
                    expected = excluded.expected,
                    manifest = excluded.manifest,
                    closed_at = coalesce(g.closed_at, case when g.counted >= excluded.expected then now() end),
                    closed_by = coalesce(g.closed_by, case when g.counted >= excluded.expected then 0 end)
                where g.expected is null
                returning closed_by
            )
            select coalesce((select closed_by from expected), (select closed_by from gathering where set_id = :set))
                       = 0 as closed
            """;

    private final JdbcClient database;
    private final ResultCodec results;

    Gatherings(JdbcClient database, ResultCodec results) {
        this.database = database;
        this.results = results;
    }

    /**
     * A member as it is to be accounted for.
     *
     * @param entry what the finished list says of it; null if it has failed
     * @param closesAtOnce whether nobody has to wait for the others any more
     */
    record Member(
            Place place,
            @Nullable SpecificRecord entry,
            @Nullable Failure failure,
            boolean closesAtOnce) {}

    /** Accounts for a member, once, however often it is delivered. Returns whether it is the one that closed its set. */
    boolean count(Member member) {
        return bound(database.sql("with done as (select)" + COUNTED), member)
                .query((row, number) -> row.getBoolean("closed"))
                .single();
    }

    /**
     * What became of a change and of the member that hangs on it.
     *
     * @param done whether the change was made; only then the member was accounted for
     */
    record Counted(boolean done, boolean closed) {}

    /**
     * Changes something and accounts for the member if that changed anything: in one statement, so both or neither.
     *
     * @param change an insert or update that returns what it changed
     * @param parameters the change's own
     */
    Counted countWith(String change, Map<String, ?> parameters, Member member) {
        return bound(database.sql("with done as (" + change + ")" + COUNTED).params(parameters), member)
                .query((row, number) -> new Counted(row.getBoolean("done"), row.getBoolean("closed")))
                .single();
    }

    /** Notes how many members there are. Returns whether all of them were there before. */
    boolean expect(Closing.Expectation expectation, SpecificRecord manifest) {
        return database.sql(EXPECT)
                .param("set", expectation.set())
                .param("expected", expectation.members())
                .param("manifest", results.encode(manifest))
                .query((row, number) -> row.getBoolean("closed"))
                .single();
    }

    /**
     * What is known of a set that is closed.
     *
     * @param manifest null if it was closed without
     * @param begunAt when its first record came in
     * @param closedAt when it was complete
     */
    record Closed<M>(@Nullable M manifest, Instant begunAt, Instant closedAt) {}

    <M extends SpecificRecord> Closed<M> closed(String set, Class<M> type) {
        return database.sql("select manifest, created_at, closed_at from gathering where set_id = :set")
                .param("set", set)
                .query((row, number) -> new Closed<>(
                        decoded(row.getBytes(1), type),
                        row.getTimestamp(2).toInstant(),
                        row.getTimestamp(3).toInstant()))
                .single();
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

    private JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, Member member) {
        return statement
                .param("set", member.place().set())
                .param("member", member.place().member())
                .param("entry", encoded(member.entry()))
                .param("failure", encoded(member.failure()))
                .param("failed", member.failure() == null ? 0 : 1)
                .param("atOnce", member.closesAtOnce());
    }

    private byte @Nullable [] encoded(@Nullable SpecificRecord record) {
        return record == null ? null : results.encode(record);
    }
}
