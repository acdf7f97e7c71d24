package io.narratix.studio.production;

import io.narratix.events.AssemblyCompleted;
import io.narratix.events.AssemblyFailed;
import io.narratix.events.Commission;
import io.narratix.events.RunCancelled;
import io.narratix.events.TextSubmitted;
import io.narratix.schemas.Commissions;
import io.narratix.stage.Artifacts;
import io.narratix.studio.live.EventLog;
import io.narratix.studio.live.Happening;
import io.narratix.studio.web.Json;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notes which texts and runs there are, and how they end. To be called inside a transaction. */
public class Runs {

    private static final String SUBMITTED = """
            insert into run (run_id, text_id, attempt, title, language, mode, options, body, characters, submitted_at,
                state)
            values (:run, :text, :attempt, :title, :language, :mode, :options::jsonb, :body::jsonb, :characters, :at,
                case when exists (select 1 from event where run_id = :run and type = 'cancelling') then 'CANCELLING'
                    when exists (select 1 from item where run_id = :run) then 'RUNNING' else 'SUBMITTED' end)
            on conflict (run_id) do update set title = excluded.title, language = excluded.language,
                mode = excluded.mode, options = excluded.options, body = excluded.body,
                characters = excluded.characters, submitted_at = excluded.submitted_at""";

    private static final String NEWEST = """
            insert into text (text_id, tenant, title, submitted_at, newest_attempt, newest_run)
            values (:text, coalesce((select tenant from owner where text_id = :text), 'default'), :title, :at,
                :attempt, :run)
            on conflict (text_id) do update set
                submitted_at = least(text.submitted_at, excluded.submitted_at),
                title = case when excluded.newest_attempt < text.newest_attempt then text.title else excluded.title end,
                newest_run = case when excluded.newest_attempt < text.newest_attempt then text.newest_run
                    else excluded.newest_run end,
                newest_attempt = greatest(text.newest_attempt, excluded.newest_attempt)""";

    private static final String ENDED = """
            insert into run (run_id, text_id, attempt, title, submitted_at, state, finished_at, duration_ms, verdict)
            values (:run, :text, :attempt, :title, :at, :state, :at, :duration, :verdict::jsonb)
            on conflict (run_id) do update set state = excluded.state, finished_at = excluded.finished_at,
                duration_ms = excluded.duration_ms, verdict = excluded.verdict""";

    private final JdbcClient database;
    private final Json json;
    private final EventLog log;
    private final Texts texts;
    private final List<VerdictListener> listeners;

    Runs(JdbcClient database, Json json, EventLog log, Texts texts, List<VerdictListener> listeners) {
        this.database = database;
        this.json = json;
        this.log = log;
        this.texts = texts;
        this.listeners = listeners;
    }

    /** @param artifacts where a text is kept that came inline, and read to know its length */
    public void submitted(TextSubmitted event, Artifacts artifacts) {
        Commission commission = Commissions.of(event, body -> artifacts.put(body, "text/plain"));
        Body body = Body.of(commission.getText(), artifacts);
        introduce(run(commission), Instant.ofEpochMilli(event.getOccurredAt()));
        database.sql(SUBMITTED)
                .param("run", commission.getRunId())
                .param("text", event.getTextId())
                .param("attempt", event.getAttempt())
                .param("title", event.getTitle())
                .param("language", event.getLanguage())
                .param("mode", event.getMode())
                .param("options", json.write(Wishes.of(event.getOptions())))
                .param("body", body.file() == null ? null : json.write(body.file()))
                .param("characters", body.characters())
                .param("at", new Timestamp(event.getOccurredAt()))
                .update();
        log.note(
                Happening.of(event.getEventId(), commission.getRunId(), Happening.Type.SUBMITTED, event.getOccurredAt())
                        .with("title", event.getTitle()));
    }

    void completed(AssemblyCompleted event) {
        Run run = new Run(event.getRunId(), event.getTextId(), event.getAttempt(), event.getTitle());
        Verdict verdict = Verdict.of(event);
        Happening happening = Happening.of(
                        event.getEventId(), event.getRunId(), Happening.Type.COMPLETED, event.getOccurredAt())
                .with("durationMs", event.getDurationMs())
                .with("degraded", verdict.degraded());
        end(run, new Ending(RunState.COMPLETED, event.getDurationMs(), verdict, "assembly.completed"), happening);
    }

    void failed(AssemblyFailed event) {
        Run run = new Run(event.getRunId(), event.getTextId(), event.getAttempt(), event.getTitle());
        Verdict verdict = Verdict.of(event);
        Failure failure = verdict.failure();
        boolean cancelled = failure != null && failure.kind().equals("CANCELLED");
        Happening happening = Happening.of(
                        event.getEventId(), event.getRunId(), Happening.Type.FAILED, event.getOccurredAt())
                .with("failure", failure);
        RunState state = cancelled ? RunState.CANCELLED : RunState.FAILED;
        end(run, new Ending(state, null, verdict, "assembly.failed"), happening);
    }

    public void cancelled(RunCancelled event) {
        log.note(Happening.of(event.getEventId(), event.getRunId(), Happening.Type.CANCELLING, event.getOccurredAt()));
        database.sql("update run set state = 'CANCELLING' where run_id = :run and state in ('SUBMITTED', 'RUNNING')")
                .param("run", event.getRunId())
                .update();
    }

    private record Run(String runId, String textId, int attempt, String title) {}

    private record Ending(RunState state, @Nullable Integer durationMs, Verdict verdict, String event) {}

    private static Run run(Commission commission) {
        return new Run(commission.getRunId(), commission.getTextId(), commission.getAttempt(), commission.getTitle());
    }

    private void introduce(Run run, Instant at) {
        log.introduce(run.runId());
        database.sql(NEWEST)
                .param("text", run.textId())
                .param("title", run.title())
                .param("at", Timestamp.from(at))
                .param("attempt", run.attempt())
                .param("run", run.runId())
                .update();
    }

    private void end(Run run, Ending ending, Happening happening) {
        introduce(run, happening.at());
        database.sql(ENDED)
                .param("run", run.runId())
                .param("text", run.textId())
                .param("attempt", run.attempt())
                .param("title", run.title())
                .param("at", Timestamp.from(happening.at()))
                .param("state", ending.state().name())
                .param("duration", ending.durationMs())
                .param("verdict", json.write(ending.verdict()))
                .update();
        if (log.note(happening)) {
            tell(run, ending, happening);
        }
    }

    private void tell(Run run, Ending ending, Happening happening) {
        String tenant = texts.tenantOf(run.textId());
        Verdicted verdicted = new Verdicted(happening.eventId(), ending.event(), tenant, happening.at());
        for (VerdictListener listener : listeners) {
            listener.given(verdicted, texts.get(tenant, run.textId(), run.attempt()));
        }
    }
}
