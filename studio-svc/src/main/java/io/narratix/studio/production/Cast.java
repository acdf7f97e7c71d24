package io.narratix.studio.production;

import io.narratix.studio.web.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who speaks in a run, in order of appearance. */
class Cast {

    record Player(
            String id,
            String name,
            List<String> aliases,
            String gender,
            String ageBand,
            String description,
            int lines,
            String voice,
            boolean chosen) {}

    record Sheet(boolean complete, List<Player> characters) {}

    private record Heard(Member member, int lines, String voice) {}

    private static final String HEARD = """
            select (array_agg(member order by line))[1] member, count(*) lines,
                coalesce((array_agg(voice order by line) filter (where voice is not null))[1], '') voice
            from line left join clip using (run_id, generation, line)
            where run_id = :run and generation = %s
            group by speaker order by min(line)""".formatted(Lines.CURRENT);

    private final JdbcClient database;
    private final Json json;

    Cast(JdbcClient database, Json json) {
        this.database = database;
        this.json = json;
    }

    Sheet of(String runId, Wishes wishes) {
        Map<String, Heard> heard = new LinkedHashMap<>();
        for (Heard each : heard(runId)) {
            heard.put(each.member().id(), each);
        }
        Script.Read read = manifest(runId);
        List<Player> characters = new ArrayList<>();
        if (read == null) {
            heard.values().forEach(each -> characters.add(character(each, wishes)));
        } else {
            read.characters().forEach(part -> characters.add(character(part, heard.get(part.id()), wishes)));
        }
        return new Sheet(read != null, characters);
    }

    private List<Heard> heard(String runId) {
        return database.sql(HEARD)
                .param("run", runId)
                .query((row, number) -> new Heard(
                        json.read(row.getString("member"), Member.class), row.getInt("lines"), row.getString("voice")))
                .list();
    }

    private Script.@Nullable Read manifest(String runId) {
        return database.sql("select content from manifest where run_id = :run and track = 'TEXT'")
                .param("run", runId)
                .query((row, number) -> json.read(row.getString(1), Script.Read.class))
                .optional()
                .orElse(null);
    }

    private static Player character(Heard heard, Wishes wishes) {
        Member member = heard.member();
        Script.Part part = new Script.Part(
                member.id(), member.name(), List.of(), member.gender(), member.ageBand(), "", heard.lines());
        return character(part, heard, wishes);
    }

    private static Player character(Script.Part part, @Nullable Heard heard, Wishes wishes) {
        String chosen = wishes.voices().get(part.id());
        String voice = heard == null || heard.voice().isEmpty() ? chosen : heard.voice();
        return new Player(
                part.id(),
                part.name(),
                part.aliases(),
                part.gender(),
                part.ageBand(),
                part.description(),
                part.lines(),
                voice == null ? "" : voice,
                chosen != null);
    }
}
