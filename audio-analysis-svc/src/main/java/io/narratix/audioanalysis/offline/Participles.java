package io.narratix.audioanalysis.offline;

import java.util.Set;

/** Past participles as far as "had" needs them to be a pluperfect. */
final class Participles {

    static final Set<String> ADVERBS =
            Set.of("just", "been", "never", "not", "once", "also", "long", "already", "ever");

    private static final Set<String> IRREGULAR = Set.copyOf(Resource.lines("participles.txt"));

    private Participles() {}

    static boolean isParticiple(String word) {
        return IRREGULAR.contains(word) || (word.length() > 3 && word.endsWith("ed"));
    }
}
