package io.narratix.audioanalysis;

/** How a scene feels, as the announcement of a soundscape names it. */
public enum Mood {
    CALM,
    JOYFUL,
    TENDER,
    SAD,
    TENSE,
    DARK,
    MYSTERIOUS,
    TRIUMPHANT,
    PLAYFUL,
    NEUTRAL
}
