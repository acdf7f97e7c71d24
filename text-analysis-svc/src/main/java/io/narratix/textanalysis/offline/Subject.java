package io.narratix.textanalysis.offline;

/**
 * Who does what a sentence tells.
 *
 * @param says whether the sentence tells that they say something
 * @param sure whether the grammar tells it; otherwise they are only the one person in the sentence
 */
record Subject(Mention mention, boolean says, boolean sure) {}
