package io.narratix.voice;

import java.util.Locale;

/** How old the speaker sounds. */
public enum AgeBand {
    CHILD(8),
    YOUNG(20),
    ADULT(40),
    OLD(70);

    private final int years;

    AgeBand(int years) {
        this.years = years;
    }

    /** How many years lie between speakers of the two bands, roughly. */
    int yearsTo(AgeBand other) {
        return Math.abs(years - other.years);
    }

    /** The value of that name in any case; ADULT for a name that is none of them. */
    public static AgeBand of(String name) {
        for (AgeBand value : values()) {
            if (value.name().equals(name.strip().toUpperCase(Locale.ROOT))) {
                return value;
            }
        }
        return ADULT;
    }
}
