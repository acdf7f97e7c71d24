package io.narratix.bench;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words as a recogniser writes them: small letters, no punctuation, numbers in words, compounds apart. */
final class Spelling {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final RuleBasedNumberFormat IN_WORDS =
            new RuleBasedNumberFormat(Locale.ENGLISH, RuleBasedNumberFormat.SPELLOUT);

    private Spelling() {}

    static List<String> of(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replace('’', '\'')
                .toLowerCase(Locale.ROOT);
        String spelled = NUMBER.matcher(plain).replaceAll(number -> " " + inWords(number.group()) + " ");
        return Arrays.stream(spelled.split("[^a-z']+"))
                .map(part -> part.replaceAll("^'+|'+$", ""))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static String inWords(String digits) {
        return digits.length() > 15 ? digits : IN_WORDS.format(Long.parseLong(digits));
    }
}
