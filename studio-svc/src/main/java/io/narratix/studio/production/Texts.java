package io.narratix.studio.production;

import io.narratix.studio.web.Json;
import io.narratix.studio.web.Refusal;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Shows how a text stands. */
public class Texts {

    private static final String RUN = """
            select run.* from run join text using (text_id)
            where text.text_id = :text and text.tenant = :tenant
                and run.attempt = coalesce(:attempt, text.newest_attempt)""";

    private final JdbcClient database;
    private final Json json;
    private final Stages stages;
    private final InstantSource clock;

    Texts(JdbcClient database, Json json, Stages stages, InstantSource clock) {
        this.database = database;
        this.json = json;
        this.stages = stages;
        this.clock = clock;
    }

    /**
     * The text with one of its runs.
     *
     * @param attempt null: the newest one
     * @throws Refusal if the tenant has no such text
     */
    public Text get(String tenant, String textId, @Nullable Integer attempt) {
        TextRow row = row(tenant, textId, attempt);
        return row.with(attempts(textId), stages.of(row.runId(), row.finishedAt()), clock.instant());
    }

    /** The run's row alone. */
    TextRow row(String tenant, String textId, @Nullable Integer attempt) {
        return database.sql(RUN)
                .param("text", storable(textId))
                .param("tenant", tenant)
                .param("attempt", attempt, java.sql.Types.INTEGER)
                .query((row, number) -> TextRow.of(row, json))
                .optional()
                .orElseThrow(() -> unknown(textId, attempt));
    }

    /** Where the run's text lies. */
    public Optional<io.narratix.events.Artifact> body(String tenant, String textId, @Nullable Integer attempt) {
        return database.sql("select body from run where run_id = :run")
                .param("run", row(tenant, textId, attempt).runId())
                .query((row, number) -> Optional.ofNullable(json.readIfAny(row.getString(1), StoredFile.class)))
                .single()
                .map(StoredFile::artifact);
    }

    String tenantOf(String textId) {
        return database.sql("select tenant from text where text_id = :text")
                .param("text", textId)
                .query(String.class)
                .single();
    }

    private List<Integer> attempts(String textId) {
        return database.sql("select attempt from run where text_id = :text order by attempt")
                .param("text", textId)
                .query(Integer.class)
                .list();
    }

    private static String storable(String textId) {
        return textId.indexOf('\0') < 0 ? textId : "";
    }

    private static Refusal unknown(String textId, @Nullable Integer attempt) {
        return Refusal.notFound(
                attempt == null
                        ? "There is no text '%s'.".formatted(textId)
                        : "There is no attempt %d at a text '%s'.".formatted(attempt, textId));
    }
}
