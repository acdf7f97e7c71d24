package io.narratix.assembly;

import io.narratix.schemas.RecordCodec;
import io.narratix.schemas.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One verdict per run, in the words in which it was given first: the primary key decides between proposals that compete. */
final class Verdicts {

    /** How a run ends. */
    enum Verdict {
        COMPLETED,
        FAILED
    }

    private final JdbcClient database;
    private final RecordCodec codec;

    Verdicts(JdbcClient database, RecordCodec codec) {
        this.database = database;
        this.codec = codec;
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

    /** Keeps the announcement of a verdict that was decided, unless there is one already; returns the one that counts. */
    <V extends SpecificRecord> V kept(String runId, Topic<V> topic, V announcement) {
        byte[] counting = database.sql("update run_verdict set announcement = coalesce(announcement, :announcement)"
                        + " where run_id = :run returning announcement")
                .param("run", runId)
                .param("announcement", codec.encode(topic.name(), announcement))
                .query(byte[].class)
                .single();
        return codec.decode(counting, topic.value());
    }
}
