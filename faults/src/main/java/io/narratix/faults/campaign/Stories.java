package io.narratix.faults.campaign;

import java.util.List;
import java.util.Random;

/** Short stories that no other story shares a sentence with, so that each line of each is paid for. */
final class Stories {

    private static final List<String> NAMES =
            List.of("Ellen", "Maud", "Alice", "Rose", "Tom", "Henry", "Jack", "Arthur");
    private static final List<String> PLACES = List.of("mill", "harbour", "station", "chapel", "lighthouse", "inn");

    private static final List<String> SYLLABLES =
            List.of("ba", "de", "fi", "go", "hu", "ka", "le", "mi", "no", "pu", "ra", "se");

    private final Random random;
    private final String salt;
    private int told;

    Stories(long seed) {
        random = new Random(seed);
        salt = word(random.nextInt(1_000_000));
    }

    /** Some eight lines, a scene and an effect. */
    String next() {
        String number = salt + word(++told);
        String first = any(NAMES);
        String second = NAMES.get((NAMES.indexOf(first) + 1) % NAMES.size());
        String place = any(PLACES);
        return """
                Rain fell on the roof of the %3$s of %4$s. "Who is there at gate %4$s?" asked %1$s. The door slammed.

                "Only me, from house %4$s," said %2$s, and the water ran from the coat marked %4$s.

                "The bridge at mile %4$s is gone," said %2$s. "Then we stay at %3$s %4$s," said %1$s.
                """.formatted(first, second, place, number);
    }

    /** A name that sounds like no other one: the stand-in's speech is silent about digits. */
    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number; rest > 0 || word.isEmpty(); rest /= SYLLABLES.size()) {
            word.append(SYLLABLES.get(rest % SYLLABLES.size()));
        }
        return word.toString();
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
