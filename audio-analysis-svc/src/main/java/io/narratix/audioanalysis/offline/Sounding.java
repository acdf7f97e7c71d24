package io.narratix.audioanalysis.offline;

/**
 * A sound that the text says happens.
 *
 * @param word number of the word that names it
 * @param score how much it matters, the more the higher
 * @param prompt what is heard, and in what manner
 */
record Sounding(EffectSheet.Entry effect, int word, int score, String prompt) {}
