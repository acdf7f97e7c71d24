package io.narratix.textanalysis.offline;

/**
 * What speaks for somebody as the speaker of a quote.
 *
 * @param weight how strongly, on the scale of {@link Conversation}
 */
record Clue(Mention mention, double weight) {

    static final double TAG = 24;
    static final double LEAD = 20;
    static final double BEAT = 7;
    static final double BEAT_BEHIND = 6;
    static final double ALONE = 3;
    static final double PARAGRAPH_BEFORE = 2.5;

    boolean isExplicit() {
        return weight >= LEAD;
    }
}
