package io.narratix.voice.elevenlabs;

import io.narratix.voice.AgeBand;
import io.narratix.voice.Gender;
import io.narratix.voice.Voice;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A voice as the account lists it.
 *
 * @param labels by lower-case name, lower case
 */
record AccountVoice(String id, String title, String description, Map<String, String> labels) {

    /** The label of voices that were made for a part. */
    static final String MADE_BY = "made_by";

    static final String US = "narratix";

    /** Nothing if it has no id. */
    static Optional<AccountVoice> of(JsonNode voice) {
        Map<String, String> labels = new HashMap<>();
        voice.path("labels")
                .propertyStream()
                .forEach(label -> labels.put(
                        label.getKey().toLowerCase(Locale.ROOT).replace(' ', '_'),
                        label.getValue().asString("").strip().toLowerCase(Locale.ROOT)));
        String id = voice.path("voice_id").asString("");
        return id.isEmpty()
                ? Optional.empty()
                : Optional.of(new AccountVoice(
                        id,
                        voice.path("name").asString(""),
                        voice.path("description").asString(""),
                        Map.copyOf(labels)));
    }

    Voice voice() {
        return new Voice(id, gender(), ageBand(), (title + ": " + description).strip());
    }

    boolean isMade() {
        return US.equals(labels.get(MADE_BY));
    }

    /** Whether it is made for telling stories. */
    boolean tells() {
        String use = labels.getOrDefault("use_case", "");
        return use.contains("narrat") || use.contains("audiobook");
    }

    /** A voice that names no language speaks all of them. */
    boolean speaks(String language) {
        String own = labels.getOrDefault("language", "");
        return own.isEmpty() || language.isEmpty() || own.startsWith(language);
    }

    private Gender gender() {
        return Gender.of(labels.getOrDefault("gender", ""));
    }

    private AgeBand ageBand() {
        String age = labels.getOrDefault("age", "");
        if (age.contains("child") || age.contains("kid")) {
            return AgeBand.CHILD;
        }
        return age.contains("young") ? AgeBand.YOUNG : age.contains("old") ? AgeBand.OLD : AgeBand.ADULT;
    }
}
