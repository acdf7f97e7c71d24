package io.narratix.voice;

import java.util.Locale;

/** What the speaker feels. */
public enum Emotion {
    NEUTRAL,
    JOY,
    SADNESS,
    ANGER,
    FEAR,
    SURPRISE,
    DISGUST,
    TENDER,
    URGENT,
    CALM;

    /** The value of that name in any case; NEUTRAL for a name that is none of them. */
    public static Emotion of(String name) {
        for (Emotion value : values()) {
            if (value.name().equals(name.strip().toUpperCase(Locale.ROOT))) {
                return value;
            }
        }
        return NEUTRAL;
    }
}
