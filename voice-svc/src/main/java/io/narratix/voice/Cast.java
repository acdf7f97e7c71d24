package io.narratix.voice;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who speaks a line, among whom.
 *
 * @param roster in order of appearance up to the speaker, the narrator first
 * @param chosen part id to voice, cast by hand
 * @param speaker whose line it is
 */
public record Cast(List<Part> roster, Map<String, String> chosen, Part speaker) {

    public Cast {
        roster = List.copyOf(roster);
        chosen = Map.copyOf(chosen);
    }

    /** The voice that the listener wants for the speaker. */
    public Optional<String> wanted() {
        return Optional.ofNullable(chosen.get(speaker.id()));
    }

    /** The speaker's voice out of these; the same for every line of theirs. */
    public String voiceAmong(List<Voice> voices) {
        String voice = Casting.of(roster, voices, chosen).get(speaker.id());
        if (voice == null) {
            throw new IllegalArgumentException("'%s' is not in the roster".formatted(speaker.id()));
        }
        return voice;
    }
}
