package io.narratix.studio.access;

import io.narratix.studio.web.Forgetful;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each tenant may do, and has done. */
class Tenants implements Forgetful {

    /** Null: not limited beyond the server's own limits. */
    record Limits(
            @Nullable Integer submissionsPerMinute,
            @Nullable Integer backlog,
            @Nullable BigDecimal spendPerMonth) {

        static final Limits NONE = new Limits(null, null, null);
    }

    private final JdbcClient database;

    Tenants(JdbcClient database) {
        this.database = database;
    }

    Limits limits(String tenant) {
        return database.sql(
                        "select submissions_per_minute, backlog, spend_per_month from tenant where tenant = :tenant")
                .param("tenant", tenant)
                .query((row, number) -> new Limits(
                        row.getObject(1, Integer.class), row.getObject(2, Integer.class), row.getBigDecimal(3)))
                .optional()
                .orElse(Limits.NONE);
    }

    void limit(String tenant, Limits limits) {
        database.sql("""
                        insert into tenant (tenant, submissions_per_minute, backlog, spend_per_month)
                        values (:tenant, :rate, :backlog, :spend)
                        on conflict (tenant) do update set
                            submissions_per_minute = excluded.submissions_per_minute,
                            backlog = excluded.backlog,
                            spend_per_month = excluded.spend_per_month""")
                .param("tenant", tenant)
                .param("rate", limits.submissionsPerMinute())
                .param("backlog", limits.backlog())
                .param("spend", limits.spendPerMonth())
                .update();
    }

    /** Whether anything is known of the tenant. */
    boolean isKnown(String tenant) {
        return database.sql("""
                        select :tenant = :fallback or exists (select 1 from tenant where tenant = :tenant)
                            or exists (select 1 from token where tenant = :tenant)""")
                .param("tenant", tenant)
                .param("fallback", Caller.DEFAULT_TENANT)
                .query(Boolean.class)
                .single();
    }

    int unfinished(String tenant) {
        return database.sql("""
                        select count(*) from run join text using (text_id)
                        where run.state in ('SUBMITTED', 'RUNNING', 'CANCELLING') and text.tenant = :tenant""").param("tenant", tenant).query(Integer.class).single();
    }

    int unfinished() {
        return database.sql("select count(*) from run where state in ('SUBMITTED', 'RUNNING', 'CANCELLING')")
                .query(Integer.class)
                .single();
    }

    BigDecimal spentThisMonth(String tenant) {
        return database.sql("""
                        select coalesce(sum(usd), 0) from accounts.charge join run using (run_id) join text using (text_id)
                        where text.tenant = :tenant and charged_at >= date_trunc('month', now(), 'UTC')""").param("tenant", tenant).query(BigDecimal.class).single();
    }

    @Override
    public void forget(Duration older) {
        database.sql("delete from submission_rate where minute < now() - make_interval(secs => :seconds)")
                .param("seconds", older.toSeconds())
                .update();
    }

    /** How many submissions the tenant has made in this minute, with this one. */
    int submissionsThisMinute(String tenant) {
        return database.sql("""
                        insert into submission_rate as r (tenant, minute, taken)
                        values (:tenant, date_trunc('minute', now()), 1)
                        on conflict (tenant, minute) do update set taken = r.taken + 1
                        returning taken""").param("tenant", tenant).query(Integer.class).single();
    }
}
