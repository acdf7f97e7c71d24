package io.narratix.sfx.offline;

import io.narratix.sfx.EffectOrder;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the kind of sound that the words of an order mean. */
final class Lexicon {

    private static final double NAME_WEIGHT = 2;
    private static final int FARTHEST_APART = 6;
    private static final double EARLY_WORDS = 12;

    /** Phrases of each kind, as stems; kinds in the order of the file, which decides between equals. */
    private final Map<String, List<List<String>>> phrases = new LinkedHashMap<>();

    Lexicon() {
        for (String line : Table.lines("effects.txt")) {
            int colon = line.indexOf(':');
            phrases.put(line.substring(0, colon).strip(), phrases(line.substring(colon + 1)));
        }
    }

    private static List<List<String>> phrases(String list) {
        return Arrays.stream(list.split(","))
                .map(Wording::stems)
                .filter(phrase -> !phrase.isEmpty())
                .toList();
    }

    /** The kind that an order names, else the one that its words fit best. */
    Optional<String> kind(EffectOrder order) {
        if (phrases.containsKey(order.name())) {
            return Optional.of(order.name());
        }
        List<String> name = Wording.stems(order.name());
        List<String> prompt = Wording.stems(order.prompt());
        String best = null;
        double most = 0;
        for (Map.Entry<String, List<List<String>>> kind : phrases.entrySet()) {
            double score = NAME_WEIGHT * best(kind.getValue(), name) + best(kind.getValue(), prompt);
            if (score > most) {
                best = kind.getKey();
                most = score;
            }
        }
        return Optional.ofNullable(best);
    }

    private static double best(List<List<String>> phrases, List<String> words) {
        return phrases.stream()
                .mapToDouble(phrase -> score(words, phrase))
                .max()
                .orElse(0);
    }

    /** Longer phrases say more than shorter ones, early words more than late ones. */
    private static double score(List<String> words, List<String> phrase) {
        List<Integer> places = phrase.stream().map(words::indexOf).toList();
        int first = Collections.min(places);
        if (first < 0 || Collections.max(places) - first > FARTHEST_APART) {
            return 0;
        }
        return phrase.size() * phrase.size() / (1 + first / EARLY_WORDS);
    }
}
