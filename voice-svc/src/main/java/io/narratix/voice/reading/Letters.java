package io.narratix.voice.reading;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words in whatever letters and capitals they are written. */
final class Letters {

    private static final Pattern APOSTROPHE = Pattern.compile("[\u2018\u2019\u02bc]");
    private static final Pattern FOREIGN = Pattern.compile("[^\\p{ASCII}]");
    private static final Pattern UNREADABLE = Pattern.compile("[^a-zA-Z']+");
    private static final Pattern VOWEL = Pattern.compile("[AEIOUY]");
    private static final Set<String> ACRONYMS = Set.copyOf(Table.lines("acronyms.txt"));

    private Letters() {}

    /** The word to be said, its letters by name if it is an acronym; nothing if no letter of it can be read. */
    static List<String> word(String written) {
        String plain = latin(APOSTROPHE.matcher(written).replaceAll("'"));
        if (plain.isEmpty()) {
            return List.of();
        }
        if (plain.length() == 1 || isAcronym(plain)) {
            return plain.length() == 1 && isWord(plain) ? List.of(plain) : spelt(plain);
        }
        return isCapitals(plain) ? List.of(plain.toLowerCase(Locale.ROOT)) : List.of(plain);
    }

    /** Every letter by its name. */
    static List<String> spelt(String letters) {
        return letters.toUpperCase(Locale.ROOT)
                .chars()
                .filter(Character::isLetter)
                .mapToObj(letter -> (char) letter + ".")
                .toList();
    }

    private static boolean isWord(String letter) {
        return letter.equalsIgnoreCase("a") || letter.equals("I") || letter.equals("O");
    }

    private static boolean isAcronym(String word) {
        return ACRONYMS.contains(word)
                || (isCapitals(word)
                        && word.length() <= 5
                        && !VOWEL.matcher(word).find());
    }

    private static boolean isCapitals(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    private static String latin(String word) {
        String romanised = FOREIGN.matcher(word).find() ? Romanised.WORD.transliterate(word) : word;
        return UNREADABLE.matcher(romanised).replaceAll("").replaceAll("^'+|'+$", "");
    }

    /** Loaded when the first letter beyond ASCII comes along: the tables are large. */
    private static final class Romanised {

        static final Transliterator WORD = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    }
}
