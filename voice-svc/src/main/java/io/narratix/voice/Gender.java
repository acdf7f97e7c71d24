package io.narratix.voice;

import java.util.Locale;

/** Whose voice it sounds like. */
public enum Gender {
    FEMALE,
    MALE,
    UNKNOWN;

    /** The value of that name in any case; UNKNOWN for a name that is none of them. */
    public static Gender of(String name) {
        for (Gender value : values()) {
            if (value.name().equals(name.strip().toUpperCase(Locale.ROOT))) {
                return value;
            }
        }
        return UNKNOWN;
    }
}
