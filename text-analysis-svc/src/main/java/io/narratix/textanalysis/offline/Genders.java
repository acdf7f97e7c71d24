package io.narratix.textanalysis.offline;

import io.narratix.textanalysis.Gender;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What names and pronouns tell of a gender. */
final class Genders {

    private static final Map<String, Gender> NAMES = read();

    private Genders() {}

    static boolean isGivenName(String lower) {
        return NAMES.containsKey(lower);
    }

    static Gender ofName(String lower) {
        return NAMES.getOrDefault(lower, Gender.UNKNOWN);
    }

    static Optional<Gender> ofPronoun(String lower) {
        return switch (lower) {
            case "he", "him", "his", "himself" -> Optional.of(Gender.MALE);
            case "she", "her", "hers", "herself" -> Optional.of(Gender.FEMALE);
            default -> Optional.empty();
        };
    }

    static Gender of(String letter) {
        return switch (letter) {
            case "F" -> Gender.FEMALE;
            case "M" -> Gender.MALE;
            default -> Gender.UNKNOWN;
        };
    }

    private static Map<String, Gender> read() {
        Map<String, Gender> names = new HashMap<>();
        for (List<String> entry : Lexicon.entries("given-names.txt")) {
            Gender gender = of(entry.get(0));
            entry.subList(1, entry.size())
                    .forEach(name -> names.merge(
                            name.toLowerCase(Locale.ROOT),
                            gender,
                            (one, other) -> one == other ? one : Gender.UNKNOWN));
        }
        return Map.copyOf(names);
    }
}
