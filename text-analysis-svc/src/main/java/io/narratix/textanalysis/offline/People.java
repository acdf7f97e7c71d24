package io.narratix.textanalysis.offline;

import io.narratix.textanalysis.AgeBand;
import io.narratix.textanalysis.Gender;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Nouns for somebody who can speak: {@code woman}, {@code captain}, {@code fox}. */
final class People {

    /**
     * What a noun tells.
     *
     * @param noun the word under which all its forms are known ({@code mum} is {@code mother})
     * @param kin whether it tells whose somebody is rather than what
     * @param creature whether it is no human being
     * @param thing whether it only sometimes speaks, in tales
     */
    record Noun(
            String noun,
            Gender gender,
            AgeBand ageBand,
            boolean kin,
            boolean creature,
            boolean thing,
            boolean plural) {}

    private static final Map<String, Noun> NOUNS = new HashMap<>();
    private static final Set<String> IRREGULAR = Set.of("men", "women", "children", "people", "crowd", "others", "mob");
    private static final Map<String, AgeBand> AGES = new HashMap<>();

    static {
        Lexicon.entries("people.txt").forEach(People::read);
        for (List<String> entry : Lexicon.entries("ages.txt")) {
            entry.subList(1, entry.size()).forEach(word -> AGES.put(word, AgeBand.valueOf(entry.get(0))));
        }
    }

    private People() {}

    static Optional<Noun> of(String lower) {
        return Optional.ofNullable(NOUNS.get(lower));
    }

    /** What an adjective beside a noun tells of an age. */
    static Optional<AgeBand> age(String lower) {
        return Optional.ofNullable(AGES.get(lower));
    }

    private static void read(List<String> entry) {
        int words = entry.size() - 3;
        String mark = entry.get(words + 2);
        boolean kin = mark.startsWith("K:");
        AgeBand age = AgeBand.valueOf(entry.get(words + 1));
        for (String word : entry.subList(0, words)) {
            boolean plural = isPlural(word, entry.subList(0, words));
            String noun = kin ? mark.substring(2) : word;
            NOUNS.put(
                    word,
                    new Noun(noun, Genders.of(entry.get(words)), age, kin, mark.equals("A"), mark.equals("T"), plural));
        }
    }

    private static boolean isPlural(String word, List<String> forms) {
        boolean regular = word.endsWith("s") && forms.contains(word.substring(0, word.length() - 1));
        boolean ladies = word.endsWith("ies") && forms.contains(word.substring(0, word.length() - 3) + "y");
        return regular || ladies || IRREGULAR.contains(word);
    }
}
