package io.narratix.music;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a scene feels. */
public enum Mood {
    CALM,
    JOYFUL,
    TENDER,
    SAD,
    TENSE,
    DARK,
    MYSTERIOUS,
    TRIUMPHANT,
    PLAYFUL,
    NEUTRAL;

    /** The mood of that name in any case, or nothing. */
    public static Optional<Mood> of(String name) {
        String wanted = name.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(mood -> mood.name().equals(wanted))
                .findFirst();
    }
}
