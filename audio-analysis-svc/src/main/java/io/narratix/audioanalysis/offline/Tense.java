package io.narratix.audioanalysis.offline;

import java.util.Set;

/** The tense in which a story is told; a verb in the other one speaks of another time, or of all times. */
enum Tense {
    PAST,
    PRESENT,
    MIXED;

    private static final Set<String> PAST_WORDS = Set.of("was", "were", "had", "did", "said", "wasn't", "didn't");
    private static final Set<String> PRESENT_WORDS =
            Set.of("is", "are", "am", "has", "does", "says", "isn't", "doesn't", "don't");
    private static final Set<String> SUBJECTS = Set.of("he", "she", "it", "i", "we", "they");
    private static final int CLEARLY = 2;

    static Tense of(Prose prose) {
        int past = 0;
        int present = 0;
        for (int i = 0; i + 1 < prose.size(); i++) {
            if (!prose.said(i)) {
                past += isPast(prose.word(i), prose.word(i + 1)) ? 1 : 0;
                present += isPresent(prose.word(i), prose.word(i + 1)) ? 1 : 0;
            }
        }
        if (past > present * CLEARLY) {
            return PAST;
        }
        return present > past * CLEARLY ? PRESENT : MIXED;
    }

    private static boolean isPast(String word, String next) {
        return PAST_WORDS.contains(word)
                || (SUBJECTS.contains(word) && !PAST_WORDS.contains(next) && StrongVerbs.isPastOrParticiple(next));
    }

    private static boolean isPresent(String word, String next) {
        boolean third = Set.of("he", "she", "it").contains(word) && next.length() > 3 && next.endsWith("s");
        return PRESENT_WORDS.contains(word) || (third && !next.endsWith("ss"));
    }
}
