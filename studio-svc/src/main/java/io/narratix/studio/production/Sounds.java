package io.narratix.studio.production;

import io.narratix.events.AudioAnalyzed;
import io.narratix.events.EffectIdentified;
import io.narratix.events.SoundscapeIdentified;
import io.narratix.studio.web.Json;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notes and shows the soundscapes and effects of each run. */
class Sounds {

    private static final String CURRENT = """
            coalesce((select generation from manifest where run_id = :run and track = 'SOUND'),
                (select max(generation) from %s where run_id = :run))""";

    private final JdbcClient database;
    private final Json json;

    Sounds(JdbcClient database, Json json) {
        this.database = database;
        this.json = json;
    }

    void identified(SoundscapeIdentified event) {
        note("scene", event.getRunId(), event.getGeneration(), event.getScene(), Scene.of(event));
    }

    void identified(EffectIdentified event) {
        note("effect", event.getRunId(), event.getGeneration(), event.getEffect(), Effect.of(event));
    }

    void analyzed(AudioAnalyzed event) {
        database.sql("""
                        insert into manifest (run_id, track, generation, content)
                        values (:run, 'SOUND', :generation, '{}') on conflict do nothing""")
                .param("run", event.getRunId())
                .param("generation", event.getGeneration())
                .update();
    }

    List<Scene> scenes(String runId) {
        return shown("scene", runId, Scene.class);
    }

    List<Effect> effects(String runId) {
        return shown("effect", runId, Effect.class);
    }

    private void note(String kind, String runId, int generation, int number, Object content) {
        database.sql("""
                        insert into %1$s (run_id, generation, %1$s, content)
                        values (:run, :generation, :number, :content::jsonb) on conflict do nothing""".formatted(kind))
                .param("run", runId)
                .param("generation", generation)
                .param("number", number)
                .param("content", json.write(content))
                .update();
    }

    private <T> List<T> shown(String kind, String runId, Class<T> type) {
        return database.sql("select content from %1$s where run_id = :run and generation = %2$s order by %1$s"
                        .formatted(kind, CURRENT.formatted(kind)))
                .param("run", runId)
                .query((row, number) -> json.read(row.getString(1), type))
                .list();
    }
}
