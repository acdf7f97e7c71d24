package io.narratix.textanalysis.offline;

import io.narratix.textanalysis.AgeBand;
import io.narratix.textanalysis.Gender;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What stands before a name: {@code Mr.}, {@code Captain}, {@code Aunt}. */
final class Titles {

    /**
     * What a title tells.
     *
     * @param word the title without its stop
     * @param beforeFirstName whether it goes with a first name ({@code Sir Henry}) rather than a family's
     */
    record Title(String word, Gender gender, AgeBand ageBand, boolean beforeFirstName) {

        /** Whether one can be called by it alone ("the captain"). */
        boolean isRank() {
            return People.of(rank()).isPresent()
                    && !word.equals("lady")
                    && !word.equals("lord")
                    && !word.equals("master");
        }

        /** The title written out. */
        String rank() {
            return switch (word) {
                case "dr" -> "doctor";
                case "capt" -> "captain";
                case "prof" -> "professor";
                case "sgt" -> "sergeant";
                case "lt" -> "lieutenant";
                case "col" -> "colonel";
                case "maj" -> "major";
                case "gen" -> "general";
                default -> word;
            };
        }
    }

    private static final Map<String, Title> TITLES = read();
    private static final Set<String> ABBREVIATED = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "capt", "sgt", "lt", "col", "maj", "gen", "cpl", "cmdr", "rev", "fr");

    private Titles() {}

    static Optional<Title> of(String lower) {
        return Optional.ofNullable(TITLES.get(lower));
    }

    static boolean isAbbreviated(String lower) {
        return ABBREVIATED.contains(lower);
    }

    private static Map<String, Title> read() {
        Map<String, Title> titles = new HashMap<>();
        for (List<String> entry : Lexicon.entries("titles.txt")) {
            boolean first = entry.get(entry.size() - 1).equals("N");
            int words = entry.size() - (first ? 3 : 2);
            AgeBand age = AgeBand.valueOf(entry.get(words + 1));
            for (String word : entry.subList(0, words)) {
                titles.put(word, new Title(word, Genders.of(entry.get(words)), age, first));
            }
        }
        return Map.copyOf(titles);
    }
}
