package io.narratix.studio.production;

import io.narratix.events.StageProgress;
import io.narratix.studio.live.EventLog;
import io.narratix.studio.live.Happening;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notes how far each item of each stage is. To be called inside a transaction. */
class Items {

    /** A run with an item is under way. */
    private static final String ITEM = """
            with begun as (update run set state = 'RUNNING' where run_id = :run and state = 'SUBMITTED')
            insert into item as i (run_id, stage, item, state, began_at, finished_at, retries, detail)
            values (:run, :stage, :item, :state, :at, :finished, :retries, :detail)
            on conflict (run_id, stage, item) do update set
                began_at = least(i.began_at, excluded.began_at),
                state = case when excluded.finished_at is null or i.finished_at > excluded.finished_at
                    then i.state else excluded.state end,
                finished_at = greatest(i.finished_at, excluded.finished_at),
                retries = i.retries + excluded.retries,
                detail = case when excluded.detail = '' then i.detail else excluded.detail end""";

    private final JdbcClient database;
    private final EventLog log;

    Items(JdbcClient database, EventLog log) {
        this.database = database;
        this.log = log;
    }

    void progress(StageProgress event) {
        if (log.note(happening(event))) {
            if (event.getState().equals("EXPECTED")) {
                expect(event);
            } else {
                note(event);
            }
        }
    }

    private void expect(StageProgress event) {
        database.sql("""
                        insert into expectation (run_id, stage, items) values (:run, :stage, :items)
                        on conflict (run_id, stage) do update set items = excluded.items""")
                .param("run", event.getRunId())
                .param("stage", event.getStage())
                .param("items", event.getItems())
                .update();
    }

    private void note(StageProgress event) {
        boolean over = isOver(event.getState());
        Timestamp at = new Timestamp(event.getOccurredAt());
        database.sql(ITEM)
                .param("run", event.getRunId())
                .param("stage", event.getStage())
                .param("item", event.getItem())
                .param("state", over ? event.getState() : "RUNNING")
                .param("at", at)
                .param("finished", over ? at : null, java.sql.Types.TIMESTAMP)
                .param("retries", event.getState().equals("RETRIED") ? 1 : 0)
                .param("detail", event.getDetail())
                .update();
    }

    private static boolean isOver(String state) {
        return state.equals("FINISHED") || state.equals("RECALLED") || state.equals("FAILED");
    }

    private static Happening happening(StageProgress event) {
        Happening happening = Happening.of(
                        event.getEventId(), event.getRunId(), Happening.Type.PROGRESS, event.getOccurredAt())
                .with("stage", event.getStage())
                .with("item", event.getItem())
                .with("state", event.getState())
                .with("detail", event.getDetail());
        return event.getState().equals("EXPECTED") ? happening.with("items", event.getItems()) : happening;
    }
}
