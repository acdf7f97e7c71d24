package io.narratix.voice;

import java.util.Locale;

/** How fast the speaker is. */
public enum Pace {
    SLOW,
    NORMAL,
    FAST;

    /** The value of that name in any case; NORMAL for a name that is none of them. */
    public static Pace of(String name) {
        for (Pace value : values()) {
            if (value.name().equals(name.strip().toUpperCase(Locale.ROOT))) {
                return value;
            }
        }
        return NORMAL;
    }
}
