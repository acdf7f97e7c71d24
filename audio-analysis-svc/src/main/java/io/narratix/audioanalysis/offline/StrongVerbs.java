package io.narratix.audioanalysis.offline;

import java.util.Set;

/** Which words are a past tense or a past participle. */
final class StrongVerbs {

    /** What may stand between "had" and its participle. */
    static final Set<String> ADVERBS = Set.of("just", "never", "not", "once", "also", "long", "already", "ever");

    private static final Set<String> IRREGULAR = Set.copyOf(Resource.lines("strong-verbs.txt"));

    private StrongVerbs() {}

    static boolean isPastOrParticiple(String word) {
        return IRREGULAR.contains(word) || (word.length() > 3 && word.endsWith("ed"));
    }
}
