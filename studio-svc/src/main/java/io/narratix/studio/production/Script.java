package io.narratix.studio.production;

import io.narratix.events.CastMember;
import io.narratix.events.Clip;
import io.narratix.events.LineIdentified;
import io.narratix.events.LineSpoken;
import io.narratix.events.TextAnalyzed;
import io.narratix.studio.live.EventLog;
import io.narratix.studio.live.Happening;
import io.narratix.studio.web.Json;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notes the lines of each run, who says them, and how they sound. To be called inside a transaction. */
class Script {

    /** What the manifest of a text says that is shown. */
    record Read(int lines, List<Part> characters) {}

    /** A character of the manifest. */
    record Part(
            String id,
            String name,
            List<String> aliases,
            String gender,
            String ageBand,
            String description,
            int lines) {}

    private final JdbcClient database;
    private final Json json;
    private final EventLog log;

    Script(JdbcClient database, Json json, EventLog log) {
        this.database = database;
        this.json = json;
        this.log = log;
    }

    void identified(LineIdentified event) {
        database.sql("""
                        insert into line (run_id, generation, line, kind, speaker, content, text_start, text_end,
                            first_word, last_word, delivery, member)
                        values (:run, :generation, :line, :kind, :speaker, :content, :start, :end, :first, :last,
                            :delivery::jsonb, :member::jsonb)
                        on conflict do nothing""")
                .param("run", event.getRunId())
                .param("generation", event.getGeneration())
                .param("line", event.getLine())
                .param("kind", event.getKind())
                .param("speaker", event.getSpeaker())
                .param("content", storable(event.getText()))
                .param("start", event.getStart())
                .param("end", event.getEnd())
                .param("first", event.getFirstWord())
                .param("last", event.getLastWord())
                .param("delivery", json.write(Manner.of(event.getDelivery())))
                .param("member", json.write(speaker(event)))
                .update();
    }

    void analyzed(TextAnalyzed event) {
        if (event.getStatus().equals("OK")) {
            Read read = new Read(
                    event.getLines(),
                    event.getCharacters().stream().map(Script::part).toList());
            database.sql("""
                            insert into manifest (run_id, track, generation, content)
                            values (:run, 'TEXT', :generation, :content::jsonb) on conflict do nothing""")
                    .param("run", event.getRunId())
                    .param("generation", event.getGeneration())
                    .param("content", json.write(read))
                    .update();
            log.note(Happening.of(event.getEventId(), event.getRunId(), Happening.Type.CAST, event.getOccurredAt())
                    .with("lines", event.getLines()));
        }
    }

    void spoken(LineSpoken event) {
        Clip clip = event.getClip();
        if (clip != null && clip.getAudio() != null) {
            database.sql("""
                            insert into clip (run_id, generation, line, voice, duration_ms, audio)
                            values (:run, :generation, :line, :voice, :duration, :audio::jsonb) on conflict do nothing""")
                    .param("run", event.getRunId())
                    .param("generation", event.getGeneration())
                    .param("line", event.getLine())
                    .param("voice", event.getVoice())
                    .param("duration", clip.getDurationMs())
                    .param("audio", json.write(StoredFile.of(clip.getAudio())))
                    .update();
        }
    }

    private static Member speaker(LineIdentified event) {
        for (CastMember member : event.getRoster()) {
            if (member.getId().equals(event.getSpeaker())) {
                return Member.of(member);
            }
        }
        return new Member(event.getSpeaker(), event.getSpeaker(), "UNKNOWN", "ADULT");
    }

    /** PostgreSQL keeps no NUL. */
    private static String storable(String text) {
        return text.replace('\0', '\ufffd');
    }

    private static Part part(io.narratix.events.Character event) {
        return new Part(
                event.getId(),
                event.getName(),
                event.getAliases(),
                event.getGender(),
                event.getAgeBand(),
                event.getDescription(),
                event.getLines());
    }
}
