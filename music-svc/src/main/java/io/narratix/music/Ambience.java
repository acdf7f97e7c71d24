package io.narratix.music;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a place sounds like when nothing in particular happens. */
public enum Ambience {
    RAIN("RAINFALL", "DRIZZLE"),
    STORM("THUNDERSTORM", "TEMPEST"),
    WIND("BREEZE"),
    SEA("OCEAN", "WAVES", "BEACH"),
    RIVER("STREAM", "BROOK", "WATER"),
    FIRE("FIREPLACE", "CAMPFIRE"),
    CROWD("MARKET", "TAVERN"),
    NIGHT("CRICKETS"),
    FOREST("WOODS"),
    BIRDS("BIRDSONG"),
    CITY("STREET", "TRAFFIC"),
    INTERIOR("ROOM", "INDOORS", "HOUSE"),
    CAVE("CAVERN", "DUNGEON"),
    SNOW("BLIZZARD"),
    TRAIN("RAILWAY"),
    SHIP("BOAT"),
    MACHINE("ENGINE", "FACTORY");

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of, which cannot be changed
    private final List<String> synonyms;

    Ambience(String... synonyms) {
        this.synonyms = List.of(synonyms);
    }

    /** The ambience of that name or of a synonym, in any case, or nothing. */
    public static Optional<Ambience> of(String name) {
        String wanted = name.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(each -> each.name().equals(wanted) || each.synonyms.contains(wanted))
                .findFirst();
    }
}
