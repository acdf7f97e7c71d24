package io.narratix.stage;

import io.narratix.events.Charge;
import io.narratix.events.Fallback;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What each run may cost and has cost, over all stages; see {@code db/accounts.sql}. A run that is closed pays for nothing
 * any more: no call starts after its verdict.
 */
public final class Accounts {

    private static final String RESERVE = """
            insert into accounts.run as run (run_id, reserved_usd) values (:run, :usd)
            on conflict (run_id) do update set reserved_usd = run.reserved_usd + excluded.reserved_usd
            where run.closed_at is null
              and (run.budget_usd is null or run.spent_usd + run.reserved_usd + excluded.reserved_usd <= run.budget_usd)
            returning budget_usd is not null""";

    /**
     * Of the charges of a call only the first counts as a call. Does not wait for the disk: that of the result which
     * follows does, and if the database crashes in between, what was set aside stays set aside.
     */
    private static final String SETTLE = """
            with charged as (
                insert into accounts.charge
                    (run_id, stage, item, provider, product, unit, quantity, usd, first, presumed)
                select :run, :stage, :item, provider, product, unit, quantity, usd, number = 1, presumed
                from unnest(:providers::text[], :products::text[], :units::text[], :quantities::float8[],
                            :usd::numeric[], :presumed::boolean[])
                     with ordinality as used (provider, product, unit, quantity, usd, presumed, number)
                order by number
            )
            update accounts.run set reserved_usd = reserved_usd - :reserved, spent_usd = spent_usd + :spent
            where run_id = :run and set_config('synchronous_commit', 'off', true) = 'off'""";

    private final JdbcClient database;

    public Accounts(JdbcClient database) {
        this.database = database;
    }

    /** SQL that makes the tables unless they are there; for the server's superuser. */
    public static String tables() {
        try (InputStream script = Objects.requireNonNull(Accounts.class.getResourceAsStream("/db/accounts.sql"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @throws IllegalStateException with a sentence if nobody has made the tables yet */
    Accounts checked() {
        boolean isThere = database.sql("select to_regclass('accounts.run') is not null")
                .query(Boolean.class)
                .single();
        if (!isThere) {
            throw new IllegalStateException(
                    "The database has no tables for the accounts of runs. Have its superuser run"
                            + " stage-kit/src/main/resources/db/accounts.sql once, then start again.");
        }
        return this;
    }

    /** Says what the run may cost, once; later words of it change nothing. */
    void open(String runId, double budgetUsd) {
        database.sql("""
                        insert into accounts.run as run (run_id, budget_usd) values (:run, :budget)
                        on conflict (run_id) do update set budget_usd = excluded.budget_usd
                        where run.budget_usd is null""")
                .param("run", runId)
                .param("budget", BigDecimal.valueOf(budgetUsd))
                .update();
    }

    /** Ends all payments of the run, for good. Safe to say again: the first reason stays. */
    public void close(String runId, String as) {
        database.sql("""
                        insert into accounts.run as run (run_id, closed_at, closed_as) values (:run, now(), :as)
                        on conflict (run_id) do update set closed_at = excluded.closed_at, closed_as = excluded.closed_as
                        where run.closed_at is null""").param("run", runId).param("as", as).update();
    }

    /** Whether the money is set aside; if so, whether the run has a budget. */
    Optional<Boolean> reserve(String runId, BigDecimal usd) {
        return database.sql(RESERVE)
                .param("run", runId)
                .param("usd", usd)
                .query(Boolean.class)
                .optional();
    }

    /** Why nothing can be set aside for the run: what it was closed as, or empty if its budget is used up. */
    Optional<String> closedAs(String runId) {
        return database.sql("select closed_as from accounts.run where run_id = :run and closed_at is not null")
                .param("run", runId)
                .query(String.class)
                .optional();
    }

    /**
     * What is charged for one kind of use.
     *
     * @param presumed whether nobody knows if it was really used
     */
    record Booking(Usage usage, BigDecimal usd, boolean presumed) {}

    /** Takes back what was set aside, and books what was really used: one statement, so both or neither. */
    void settle(Task task, String stage, BigDecimal reserved, List<Booking> bookings) {
        database.sql(SETTLE)
                .param("run", task.runId())
                .param("stage", stage)
                .param("item", task.item())
                .param("reserved", reserved)
                .param("spent", bookings.stream().map(Booking::usd).reduce(BigDecimal.ZERO, BigDecimal::add))
                .param("providers", texts(bookings, booking -> booking.usage().provider()))
                .param("products", texts(bookings, booking -> booking.usage().product()))
                .param("units", texts(bookings, booking -> booking.usage().unit()))
                .param(
                        "quantities",
                        texts(
                                bookings,
                                booking -> Double.toString(booking.usage().quantity())))
                .param("usd", texts(bookings, booking -> booking.usd().toPlainString()))
                .param("presumed", texts(bookings, booking -> Boolean.toString(booking.presumed())))
                .update();
    }

    private static String[] texts(List<Booking> bookings, Function<Booking, String> text) {
        return bookings.stream().map(text).toArray(String[]::new);
    }

    void note(Task task, Fallback fallback) {
        database.sql("""
                        insert into accounts.fallback (run_id, stage, item, from_provider, to_provider, reason)
                        values (:run, :stage, :item, :from, :to, :reason) on conflict do nothing""")
                .param("run", task.runId())
                .param("stage", fallback.getStage())
                .param("item", fallback.getItem())
                .param("from", fallback.getFrom())
                .param("to", fallback.getTo())
                .param("reason", fallback.getReason())
                .update();
    }

    /** All that the run was charged for up to the moment at which it was closed, by stage and product. */
    public List<Charge> chargesOf(String runId) {
        return database.sql("""
                        select stage, provider, product, unit, sum(quantity), sum(usd),
                               count(*) filter (where first) as calls
                        from accounts.charge left join accounts.run using (run_id)
                        where run_id = :run and charged_at <= coalesce(closed_at, charged_at)
                        group by stage, provider, product, unit order by stage, provider, product, unit""")
                .param("run", runId)
                .query((row, number) -> new Charge(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getDouble(5),
                        row.getDouble(6),
                        row.getInt(7)))
                .list();
    }

    /** The run's items that another provider did than the one that was to do them. */
    public List<Fallback> fallbacksOf(String runId) {
        return database.sql("""
                        select stage, item, from_provider, to_provider, reason from accounts.fallback
                        where run_id = :run order by stage, item, from_provider""")
                .param("run", runId)
                .query((row, number) -> new Fallback(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)))
                .list();
    }
}
