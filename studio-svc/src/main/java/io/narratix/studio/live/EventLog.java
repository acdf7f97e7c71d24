package io.narratix.studio.live;

import io.narratix.studio.web.Json;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notes what happens, in the order in which everybody sees it. To be called inside a transaction. */
public class EventLog {

    private final JdbcClient database;
    private final Json json;

    EventLog(JdbcClient database, Json json) {
        this.database = database;
        this.json = json;
    }

    /** Whether it is noted now, and was not before. */
    public boolean note(Happening happening) {
        return database.sql("""
                        insert into event (event_id, run_id, type, at, content)
                        select :id, :run, :type, :at, :content::jsonb
                        from (select pg_advisory_xact_lock_shared(hashtextextended(:run, 0)) offset 0) as held
                        on conflict do nothing""")
                        .param("id", happening.eventId())
                        .param("run", happening.runId())
                        .param("type", happening.type().label())
                        .param("at", Timestamp.from(happening.at()))
                        .param("content", json.write(happening.content()))
                        .update()
                == 1;
    }

    /**
     * From now on it is known which text the run belongs to. What was noted of the run before could be shown to nobody:
     * it moves to the end of the log, so that those are told too who have read on.
     */
    public void introduce(String runId) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(:run, 0))")
                .param("run", runId)
                .query((row, number) -> true)
                .single();
        database.sql("""
                        update event set transaction = pg_current_xact_id()::text::bigint,
                            id = nextval(pg_get_serial_sequence('event', 'id'))
                        where run_id = :run and not exists (select 1 from run where run_id = :run)""").param("run", runId).update();
    }
}
