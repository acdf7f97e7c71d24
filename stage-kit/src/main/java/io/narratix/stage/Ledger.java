package io.narratix.stage;

import io.narratix.events.Failure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who works on what, and what is finished. A claim is a lease with a fencing token; every try is counted before a byte
 * leaves; a finished result is taken from whoever has it first. All times are the database's own.
 */
final class Ledger {

    /** Work that costs nothing is given up only when it looks as if it kills the process. */
    static final int UNPAID_ATTEMPTS = 10;

    private static final String IS_OVER =
            "exists (select 1 from accounts.run where accounts.run.run_id = :run and closed_at is not null)";

    /**
     * If whoever is asked first costs money it does not wait for the disk: before the call something is set aside, and
     * that does. What was written earlier is on disk with it, before anything has come of the claim.
     */
    private static final String CLAIM = """
            insert into work as w (input_hash, run_id, item, state, token, lease_until, paid_attempts)
            select :hash, :run, :item, 'CLAIMED', nextval('claim_token'), now() + :lease * interval '1 ms', 1
            where not %s and (not :setsAside or set_config('synchronous_commit', 'off', true) = 'off')
            on conflict (input_hash) do update set
                run_id = excluded.run_id, item = excluded.item, state = 'CLAIMED', token = excluded.token,
                lease_until = excluded.lease_until, result = null, provisional = false, updated_at = now(),
                paid_attempts = case when w.state <> 'CLAIMED' or w.paid_attempts >= :allowed then 1
                                     else w.paid_attempts + 1 end
            where (w.state = 'CLAIMED' and w.lease_until < now()
                    and (w.paid_attempts < :allowed or w.run_id <> excluded.run_id))
               or (w.run_id <> excluded.run_id and (w.state = 'FAILED' or w.provisional))
            returning token""".formatted(IS_OVER);

    private static final String LOOK = """
            select state, result, state = 'CLAIMED' and lease_until < now() and paid_attempts >= :allowed
                    and run_id = :run as used_up, %s as is_over
            from (select 1) as always left join work on input_hash = :hash""".formatted(IS_OVER);

    /** A result is taken even if nothing is known of a claim any more. */
    private static final String RECORD = """
            insert into work as w
                (input_hash, run_id, item, state, token, lease_until, paid_attempts, result, provisional)
            values (:hash, :run, :item, 'DONE', 0, now(), 0, :result, :provisional)
            on conflict (input_hash) do update set
                state = 'DONE', result = excluded.result, provisional = excluded.provisional, updated_at = now()
            where w.state <> 'DONE'""";

    private final JdbcClient database;
    private final ResultCodec results;
    private final Leases leases;
    private final int paidAttempts;

    Ledger(JdbcClient database, ResultCodec results, Leases leases, int paidAttempts) {
        this.database = database;
        this.results = results;
        this.leases = leases;
        this.paidAttempts = paidAttempts;
    }

    /** Takes the task if it is free and its run is not over; the first try is counted with it. */
    Claim claim(Task task) {
        Optional<Long> token = database.sql(CLAIM)
                .param("hash", task.inputHash())
                .param("run", task.runId())
                .param("item", task.item())
                .param("lease", leases.length().toMillis())
                .param("allowed", allowed(task))
                .param("setsAside", task.paid().get(0))
                .query(Long.class)
                .optional();
        if (token.isEmpty()) {
            return look(task);
        }
        Claim.Held claim = new Claim.Held(token.get());
        leases.hold(claim);
        return claim;
    }

    /** A number that no claim and no try has had before. */
    long freshToken() {
        return database.sql("select nextval('claim_token')").query(Long.class).single();
    }

    /** Counts one more try; false if the claim was lost or the tries are used up, and then nothing may be sent. */
    boolean countTry(Task task, Claim.Held claim) {
        return database.sql("""
                        update work set paid_attempts = paid_attempts + 1, updated_at = now()
                        where input_hash = :hash and token = :token and state = 'CLAIMED' and paid_attempts < :allowed""")
                        .param("hash", task.inputHash())
                        .param("token", claim.token())
                        .param("allowed", allowed(task))
                        .update()
                == 1;
    }

    /** Whether the claim still stands: a zombie may not start another call. */
    boolean holds(Task task, Claim.Held claim) {
        return database.sql("select 1 from work where input_hash = :hash and token = :token and state = 'CLAIMED'")
                .param("hash", task.inputHash())
                .param("token", claim.token())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Records the result unless there is one; returns the one that counts. Another run redoes a provisional one. */
    byte[] record(Task task, byte[] result, boolean provisional) {
        int updated = database.sql(RECORD)
                .params(recording(task, result, provisional))
                .update();
        return updated == 1 ? result : recorded(task);
    }

    /** The same for a member of a set: it is accounted for in the same statement, unless there was a result before. */
    Claim record(Task task, byte[] result, boolean provisional, Gatherings sets, Gatherings.Member member) {
        Gatherings.Counted counted =
                sets.countWith(RECORD + " returning 1", recording(task, result, provisional), member);
        return counted.done() ? new Claim.Made(result, counted.closed()) : new Claim.Recalled(recorded(task));
    }

    private static Map<String, Object> recording(Task task, byte[] result, boolean provisional) {
        return Map.of(
                "hash", task.inputHash(),
                "run", task.runId(),
                "item", task.item(),
                "result", result,
                "provisional", provisional);
    }

    private byte[] recorded(Task task) {
        return database.sql("select result from work where input_hash = :hash")
                .param("hash", task.inputHash())
                .query(byte[].class)
                .single();
    }

    /** Records that the task has failed for good in its run; a result that somebody else recorded stays. */
    void recordFailure(Task task, Failure failure) {
        database.sql("""
                        insert into work as w (input_hash, run_id, item, state, token, lease_until, paid_attempts, result)
                        values (:hash, :run, :item, 'FAILED', 0, now(), 0, :failure)
                        on conflict (input_hash) do update
                        set state = 'FAILED', result = excluded.result, updated_at = now()
                        where w.state = 'CLAIMED' and w.run_id = excluded.run_id""")
                .param("hash", task.inputHash())
                .param("run", task.runId())
                .param("item", task.item())
                .param("failure", results.encode(failure))
                .update();
    }

    /**
     * Lets go of work that was broken off, so that nobody has to wait for the lease to end.
     *
     * @param counts whether the try at hand has to be counted; otherwise it is given back
     */
    void release(Task task, Claim.Held claim, boolean counts) {
        forget(claim);
        database.sql("""
                        update work set lease_until = now() - interval '1 ms', paid_attempts = paid_attempts - :free
                        where input_hash = :hash and token = :token and state = 'CLAIMED' and lease_until > now()""")
                .param("hash", task.inputHash())
                .param("token", claim.token())
                .param("free", counts ? 0 : 1)
                .update();
    }

    /**
     * Forgets a result that is of no use any more; whoever claims the task next makes it anew. One that somebody has made
     * anew since stays.
     */
    void discard(Task task, byte[] result) {
        database.sql("delete from work where input_hash = :hash and state = 'DONE' and result = :result")
                .param("hash", task.inputHash())
                .param("result", result)
                .update();
    }

    void forget(Claim.Held claim) {
        leases.forget(claim);
    }

    private Claim look(Task task) {
        return database.sql(LOOK)
                .param("hash", task.inputHash())
                .param("run", task.runId())
                .param("allowed", allowed(task))
                .query((row, number) -> claimOf(task, row))
                .single();
    }

    private Claim claimOf(Task task, ResultSet row) throws SQLException {
        String state = row.getString("state");
        if ("DONE".equals(state)) {
            return new Claim.Recalled(row.getBytes("result"));
        }
        if (row.getBoolean("is_over")) {
            return new Claim.Refused(over(task));
        }
        if ("FAILED".equals(state)) {
            return new Claim.Refused(results.decode(row.getBytes("result"), Failure.class));
        }
        return row.getBoolean("used_up") ? new Claim.Refused(usedUp(task)) : new Claim.Busy();
    }

    private static Failure over(Task task) {
        return Failure.newBuilder()
                .setKind("CANCELLED")
                .setReason("%s was not begun any more: its run is over".formatted(task.item()))
                .setRetryable(true)
                .build();
    }

    private Failure usedUp(Task task) {
        return Failure.newBuilder()
                .setKind("AMBIGUOUS")
                .setReason("%s was begun %d times and never finished".formatted(task.item(), allowed(task)))
                .setRetryable(true)
                .setAttempts(allowed(task))
                .build();
    }

    private int allowed(Task task) {
        return task.mayCost() ? paidAttempts : UNPAID_ATTEMPTS;
    }
}
