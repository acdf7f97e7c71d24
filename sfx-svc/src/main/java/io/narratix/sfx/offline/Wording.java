package io.narratix.sfx.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a name or prompt, cut down to stems so that "slams", "slammed" and "slamming" are one. */
final class Wording {

    /** What a prompt asks for is said at its beginning. */
    private static final int MOST_WORDS = 60;

    private static final int MOST_CHARACTERS = 1_000;
    private static final Pattern WORD_OR_PAUSE = Pattern.compile("\\p{L}[\\p{L}']*|[,.;:!?]");
    private static final int NEGATED_WORDS = 3;
    private static final Set<String> NEGATIONS = Set.of("no", "not", "without", "never", "nor");
    private static final Set<String> FILLERS =
            Set.of("a", "an", "the", "of", "on", "in", "with", "and", "to", "at", "is", "it", "its", "by", "into");

    private Wording() {}

    /** In order; what is said not to sound ("no music, …") is left out. */
    static List<String> stems(String text) {
        List<String> stems = new ArrayList<>();
        int silenced = 0;
        Matcher words = WORD_OR_PAUSE.matcher(beginning(text));
        while (words.find() && stems.size() < MOST_WORDS) {
            String word = words.group();
            if (NEGATIONS.contains(word)) {
                silenced = NEGATED_WORDS;
            } else if (!Character.isLetter(word.charAt(0))) {
                silenced = 0;
            } else if (silenced > 0) {
                silenced--;
            } else if (!FILLERS.contains(word)) {
                stems.add(stem(word));
            }
        }
        return stems;
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(text.length(), MOST_CHARACTERS)).toLowerCase(Locale.ROOT);
    }

    static String stem(String word) {
        String bare = word.replaceFirst("'s?$", "");
        for (String ending : List.of("ing", "ed", "es", "s")) {
            if (bare.endsWith(ending) && bare.length() >= ending.length() + 3 && !bare.endsWith("ss")) {
                return trimmed(undoubled(bare.substring(0, bare.length() - ending.length())));
            }
        }
        return trimmed(bare);
    }

    private static String undoubled(String stem) {
        int last = stem.length() - 1;
        boolean doubled = stem.charAt(last) == stem.charAt(last - 1) && "bdgmnprt".indexOf(stem.charAt(last)) >= 0;
        return doubled ? stem.substring(0, last) : stem;
    }

    private static String trimmed(String stem) {
        if (stem.length() > 3 && stem.endsWith("e")) {
            return stem.substring(0, stem.length() - 1);
        }
        return stem.length() > 3 && stem.endsWith("y") ? stem.substring(0, stem.length() - 1) + "i" : stem;
    }
}
