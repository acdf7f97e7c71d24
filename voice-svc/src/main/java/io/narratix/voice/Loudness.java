package io.narratix.voice;

import java.util.Locale;

/** How loud the speaker is. */
public enum Loudness {
    WHISPER,
    SOFT,
    NORMAL,
    LOUD,
    SHOUT;

    /** The value of that name in any case; NORMAL for a name that is none of them. */
    public static Loudness of(String name) {
        for (Loudness value : values()) {
            if (value.name().equals(name.strip().toUpperCase(Locale.ROOT))) {
                return value;
            }
        }
        return NORMAL;
    }
}
