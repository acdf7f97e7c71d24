package io.narratix.bench.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Stories of a given shape that nobody has told before: who speaks, and what is said, follows from a number.
 *
 * @param lines speech and narration by turns, at least 1
 * @param speakers the narrator included
 * @param effects at most one for every second line
 * @param characters about so many for a line
 */
record Tale(int lines, int speakers, int effects, int characters) {

    /** 41 lines of four speakers with eight effects, as in the run that the requirements were measured on. */
    static final Tale PRD = new Tale(41, 4, 8, 136);

    /** The least that keeps every stage busy. */
    static final Tale SHORT = new Tale(2, 2, 1, 40);

    /** Each makes one effect, and nothing else in a tale does. */
    private static final List<String> SOUNDS = List.of(
            "The door slammed",
            "Somebody knocked",
            "It thundered",
            "The bell rang",
            "A plate shattered",
            "The dog barked",
            "A step creaked",
            "Somebody whistled");

    private static final List<String> SYLLABLES =
            List.of("ba", "de", "fi", "go", "ku", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "zo");

    String text(long number) {
        return text(number, number);
    }

    /** @param cast the same number, the same speakers */
    String text(long number, long cast) {
        List<String> names = IntStream.range(0, Math.max(1, speakers - 1))
                .mapToObj(who -> name(cast * 31 + who))
                .toList();
        StringBuilder text = new StringBuilder();
        for (int pair = 0; pair < lines / 2; pair++) {
            String name = names.get(pair % names.size());
            text.append('"')
                    .append(filled("So it is with all of us in year " + (number * 1000 + pair), characters))
                    .append(",\" said ")
                    .append(name)
                    .append(". ")
                    .append(filled(sound(pair) + "and nobody moved until " + (number * 1000 + pair), characters))
                    .append(".\n\n");
        }
        if (lines % 2 == 1) {
            text.append(filled("That was all of number " + number, characters)).append(".\n\n");
        }
        return text.toString();
    }

    /** The effects are spread over the pairs of lines. */
    private String sound(int pair) {
        int pairs = Math.max(1, lines / 2);
        int before = (int) ((long) pair * effects / pairs);
        int after = (int) ((long) (pair + 1) * effects / pairs);
        return IntStream.range(before, after)
                .mapToObj(effect -> SOUNDS.get(effect % SOUNDS.size()) + ", ")
                .collect(Collectors.joining());
    }

    private static String filled(String beginning, int characters) {
        StringBuilder text = new StringBuilder(beginning);
        List<String> more = new ArrayList<>(List.of(" and so on", " over the hill", " into the valley", " as before"));
        for (int i = 0; text.length() < characters; i++) {
            text.append(more.get(i % more.size()));
        }
        return text.toString();
    }

    private static String name(long number) {
        long rest = number;
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            name.append(SYLLABLES.get((int) (rest % SYLLABLES.size())));
            rest /= SYLLABLES.size();
        }
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
