package io.narratix.audioanalysis.offline;

/** How a word that can be a sound stands in the text. */
enum Form {
    BASE,
    THIRD,
    PAST,
    PARTICIPLE,
    ING,
    /** A noun that is a sound. */
    EVENT,
    /** A word that is a sound itself: "Bang!" */
    CRY
}
