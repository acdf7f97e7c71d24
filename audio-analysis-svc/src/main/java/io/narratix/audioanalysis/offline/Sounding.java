package io.narratix.audioanalysis.offline;

/**
 * A sound that the text says happens.
 *
 * @param word number of the word that names it
 * @param score how much it matters, the more the higher
 */
record Sounding(EffectSheet.Entry effect, int word, int score) {}
