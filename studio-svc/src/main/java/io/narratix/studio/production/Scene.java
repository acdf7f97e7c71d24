package io.narratix.studio.production;

import io.narratix.events.SoundscapeIdentified;
import java.util.List;

/** What lies under a scene. */
record Scene(
        int scene,
        int firstWord,
        int lastWord,
        String mood,
        double intensity,
        String genre,
        List<String> instruments,
        List<String> ambience) {

    static Scene of(SoundscapeIdentified event) {
        return new Scene(
                event.getScene(),
                event.getFirstWord(),
                event.getLastWord(),
                event.getMood(),
                event.getIntensity(),
                event.getGenre(),
                event.getInstruments(),
                event.getAmbience());
    }
}
