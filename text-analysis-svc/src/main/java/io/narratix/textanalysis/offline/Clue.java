package io.narratix.textanalysis.offline;

import org.jspecify.annotations.Nullable;

/**
 * What speaks for somebody as the speaker of a quote.
 *
 * @param antecedent who a pronoun most likely means, if the narrator has just spoken of somebody
 * @param weight how strongly, on the scale of {@link Conversation}
 */
record Clue(Mention mention, @Nullable Persona antecedent, double weight) {

    static final double TAG = 24;
    static final double LEAD = 20;
    static final double BEAT = 7;
    static final double BEAT_BEHIND = 6;
    static final double ALONE = 3;
    static final double ANTECEDENT = 4;
    static final double PARAGRAPH_BEFORE = 2.5;

    boolean isExplicit() {
        return weight >= LEAD;
    }
}
