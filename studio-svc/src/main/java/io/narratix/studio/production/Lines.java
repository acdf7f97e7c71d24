package io.narratix.studio.production;

import io.narratix.events.Artifact;
import io.narratix.studio.web.Cursor;
import io.narratix.studio.web.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lines of a run in reading order. */
public class Lines {

    /** The reading that counts, of the run named by the parameter {@code run}. */
    static final String CURRENT = """
            coalesce((select generation from manifest where run_id = :run and track = 'TEXT'),
                (select max(generation) from line where run_id = :run))""";

    record Line(
            int line,
            String kind,
            String speaker,
            String text,
            int textStart,
            int textEnd,
            int firstWord,
            int lastWord,
            Manner delivery,
            boolean edited,
            @Nullable String voice,
            @Nullable Integer durationMs) {}

    record Page(List<Line> lines, @Nullable String next) {}

    private static final String PAGE = """
            select line.*, clip.voice, clip.duration_ms
            from line left join clip using (run_id, generation, line)
            where run_id = :run and generation = %s and line > :after
            order by line limit :limit""".formatted(CURRENT);

    private final JdbcClient database;
    private final Json json;

    Lines(JdbcClient database, Json json) {
        this.database = database;
        this.json = json;
    }

    Page page(String runId, Wishes wishes, @Nullable String cursor, int limit) {
        List<String> after = Cursor.parts(cursor, 1);
        List<Line> lines = database.sql(PAGE)
                .param("run", runId)
                .param("after", after == null ? 0L : Cursor.number(after.get(0)))
                .param("limit", limit + 1)
                .query((row, number) -> line(row, wishes))
                .list();
        return lines.size() <= limit
                ? new Page(lines, null)
                : new Page(
                        lines.subList(0, limit), Cursor.of(lines.get(limit - 1).line()));
    }

    /** The number of the text's last word, as far as it is known; 0 if no line is. */
    public int lastWord(String runId) {
        return database.sql("select coalesce(max(last_word), 0) from line where run_id = :run")
                .param("run", runId)
                .query(Integer.class)
                .single();
    }

    /** The clip of a line, if it has been spoken. */
    public Optional<Artifact> audio(String runId, int line) {
        return database.sql("""
                        select audio from clip where run_id = :run and line = :line
                        order by generation = (select generation from manifest where run_id = :run and track = 'TEXT') desc,
                            generation desc limit 1""")
                .param("run", runId)
                .param("line", line)
                .query((row, number) -> json.read(row.getString(1), StoredFile.class))
                .optional()
                .map(StoredFile::artifact);
    }

    private Line line(ResultSet row, Wishes wishes) throws SQLException {
        int line = row.getInt("line");
        return new Line(
                line,
                row.getString("kind"),
                row.getString("speaker"),
                row.getString("content"),
                row.getInt("text_start"),
                row.getInt("text_end"),
                row.getInt("first_word"),
                row.getInt("last_word"),
                json.read(row.getString("delivery"), Manner.class),
                wishes.deliveries().containsKey(Integer.toString(line)),
                row.getString("voice"),
                row.getObject("duration_ms", Integer.class));
    }
}
