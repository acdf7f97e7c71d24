package io.narratix.textanalysis.offline;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Verbs of saying, and where in a sentence they make a speech tag. */
final class SpeechVerbs {

    private static final Map<String, Manner> MANNERS = read();
    private static final Pattern AFTER_PAUSE = Pattern.compile(
            "[,.!?\u2026\u2014\u2013-]\\s*+(\\p{L}[\\p{L}'\u2019]*+)\\s++(\\p{L}[\\p{L}.'\u2019-]*+)(?:\\s++(\\p{L}[\\p{L}'\u2019-]*+))?");
    private static final Set<String> STARTS =
            Set.of("he", "she", "i", "it", "they", "we", "the", "a", "an", "his", "her", "my", "their", "our");

    private SpeechVerbs() {}

    static boolean contains(String lower) {
        return MANNERS.containsKey(lower);
    }

    static Optional<Manner> manner(String lower) {
        return Optional.ofNullable(MANNERS.get(lower));
    }

    /** Where the next clause such as {@code said Anna} or {@code she said} begins behind a pause, or -1. */
    static int nextTag(String text, int from, int until) {
        Matcher matcher = AFTER_PAUSE.matcher(text);
        int at = from;
        while (at < until && matcher.region(at, until).find()) {
            if (isTag(matcher)) {
                return matcher.start(1);
            }
            at = matcher.start() + 1;
        }
        return -1;
    }

    private static boolean isTag(Matcher matcher) {
        String first = lower(matcher.group(1));
        String second = matcher.group(2);
        String third = matcher.group(3) == null ? "" : lower(matcher.group(3));
        if (contains(first)) {
            return isSubject(second);
        }
        return isSubject(matcher.group(1)) && (contains(lower(second)) || contains(third));
    }

    private static boolean isSubject(String word) {
        return Character.isUpperCase(word.charAt(0)) || STARTS.contains(lower(word));
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static Map<String, Manner> read() {
        Map<String, Manner> manners = new HashMap<>();
        for (List<String> entry : Lexicon.entries("speech-verbs.txt")) {
            int words = entry.size() - 3;
            Manner manner = Manner.of(entry.subList(words, entry.size()));
            entry.subList(0, words).forEach(word -> manners.put(word, manner));
        }
        return Map.copyOf(manners);
    }
}
