package io.narratix.voice.mary;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import marytts.exceptions.MaryConfigurationException;
import marytts.modules.JPhonemiser;
import org.jspecify.annotations.Nullable;

/**
 * The sounds of a word in MaryTTS's SAMPA: from our own list, the CMU dictionary, by splitting off what was contracted, or
 * by letter-to-sound rules, in this order.
 */
final class Pronunciation {

    private static final Set<String> SIBILANTS = Set.of("s", "z", "S", "Z", "tS", "dZ");
    private static final Set<String> VOICELESS = Set.of("p", "t", "k", "f", "T");
    private static final Set<String> VOWELS =
            Set.of("A", "O", "u", "i", "{", "V", "E", "I", "U", "@", "r=", "aU", "OI", "@U", "EI", "AI");

    private final JPhonemiser phonemiser;
    private final Map<String, String> own;
    private final List<Respelling> respellings;

    Pronunciation() throws IOException, MaryConfigurationException {
        phonemiser = new JPhonemiser("en_US.");
        own = Resource.lines("pronunciations.tsv")
                .map(line -> line.split("\t"))
                .collect(Collectors.toUnmodifiableMap(columns -> columns[0], columns -> columns[1]));
        respellings = Resource.lines("respellings.tsv")
                .map(line -> line.split("\t"))
                .map(columns -> new Respelling(Pattern.compile(columns[0]), columns[1]))
                .toList();
    }

    /** @param tag part of speech, Penn Treebank */
    String of(String word, String tag) {
        String lower = word.toLowerCase(Locale.ROOT);
        String listed = own.get(lower + "/" + tag);
        String known = listed != null ? listed : known(lower, tag);
        if (known == null) {
            known = contracted(lower, tag);
        }
        if (known == null) {
            known = respelt(lower, tag);
        }
        return known != null ? known : spelt(lower.replace("'", ""), tag);
    }

    private @Nullable String known(String lower, String tag) {
        String listed = own.get(lower);
        return listed != null ? listed : phonemiser.lexiconLookup(lower, tag);
    }

    private String spelt(String lower, String tag) {
        String phones = phonemiser.phonemise(lower, tag, new StringBuilder());
        return phones == null ? "" : phones;
    }

    private @Nullable String contracted(String lower, String tag) {
        int apostrophe = lower.lastIndexOf('\'');
        if (apostrophe <= 0) {
            return null;
        }
        String ending = lower.substring(apostrophe + 1);
        String stem = of(lower.substring(0, apostrophe), tag);
        String last = stem.substring(stem.lastIndexOf(' ') + 1);
        String sounds = ending(ending, last);
        return sounds.isEmpty() ? null : stem + sounds;
    }

    private @Nullable String respelt(String lower, String tag) {
        return respellings.stream()
                .map(respelling -> respelling.of(lower))
                .filter(spelling -> !spelling.equals(lower))
                .map(spelling -> known(spelling, tag))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String ending(String ending, String last) {
        boolean open = VOWELS.contains(last);
        return switch (ending) {
            case "s" -> SIBILANTS.contains(last) ? " - I z" : VOICELESS.contains(last) ? " s" : " z";
            case "ve" -> open ? " v" : " - @ v";
            case "ll" -> open ? " l" : " - @ l";
            case "d" -> open ? " d" : " - I d";
            case "re" -> " - r=";
            case "m" -> " m";
            case "t" -> " t";
            default -> "";
        };
    }

    private record Respelling(Pattern british, String american) {

        String of(String word) {
            return british.matcher(word).replaceFirst(american);
        }
    }
}
