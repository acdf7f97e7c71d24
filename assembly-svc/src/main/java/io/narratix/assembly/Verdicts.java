package io.narratix.assembly;

import org.springframework.jdbc.core.simple.JdbcClient;

/** One verdict per run: the primary key decides between proposals that compete. */
final class Verdicts {

    /** How a run ends. */
    enum Verdict {
        COMPLETED,
        FAILED
    }

    private final JdbcClient database;

    Verdicts(JdbcClient database) {
        this.database = database;
    }

    /** Whether this is the run's verdict: because it is the first one, or the same as the first one. */
    boolean decide(String runId, Verdict verdict, String reason) {
        database.sql("insert into run_verdict (run_id, verdict, reason) values (:run, :verdict, :reason)"
                        + " on conflict do nothing")
                .param("run", runId)
                .param("verdict", verdict.name())
                .param("reason", reason)
                .update();
        return database.sql("select verdict from run_verdict where run_id = :run")
                .param("run", runId)
                .query(String.class)
                .single()
                .equals(verdict.name());
    }
}
