package io.narratix.studio.production;

import io.narratix.events.VoicesOffered;
import io.narratix.studio.web.Json;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The voices that a character can be given, as the speaking service offered them last. */
public class Voices {

    /** A voice of a provider. */
    public record Voice(String name, String gender, String ageBand, String description, String provider) {}

    private final JdbcClient database;
    private final Json json;

    Voices(JdbcClient database, Json json) {
        this.database = database;
        this.json = json;
    }

    void offered(VoicesOffered event) {
        List<Voice> voices = event.getVoices().stream()
                .map(voice -> new Voice(
                        voice.getName(),
                        voice.getGender(),
                        voice.getAgeBand(),
                        voice.getDescription(),
                        event.getProvider()))
                .toList();
        database.sql("""
                        insert into offered (service, offered_at, provider, voices)
                        values ('voice-svc', :at, :provider, :voices::jsonb)
                        on conflict (service) do update set offered_at = excluded.offered_at,
                            provider = excluded.provider, voices = excluded.voices
                        where offered.offered_at <= excluded.offered_at""")
                .param("at", new Timestamp(event.getOccurredAt()))
                .param("provider", event.getProvider())
                .param("voices", json.write(voices))
                .update();
    }

    /** The narrator's usual one first. */
    public List<Voice> all() {
        return database.sql("select voices from offered")
                .query((row, number) -> List.of(json.read(row.getString(1), Voice[].class)))
                .optional()
                .orElse(List.of());
    }

    public Optional<Voice> named(String name) {
        return all().stream().filter(voice -> voice.name().equals(name)).findFirst();
    }
}
