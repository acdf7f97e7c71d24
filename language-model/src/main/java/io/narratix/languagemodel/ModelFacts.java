package io.narratix.languagemodel;

import java.time.Duration;

/**
 * What is known of a model before it is asked.
 *
 * @param provider its provider's name in configuration, faults and price lists
 * @param model the model's own name
 * @param paid whether a call costs money
 * @param contextTokens how much question and answer may have together
 * @param outputTokens how much an answer may have
 * @param deadline for a whole call
 * @param concurrency how many calls may be under way at once
 */
public record ModelFacts(
        String provider,
        String model,
        boolean paid,
        int contextTokens,
        int outputTokens,
        Duration deadline,
        int concurrency) {

    /** Characters of prose that make one token, on the safe side (English has four, other languages two to three). */
    private static final double CHARACTERS_PER_TOKEN = 3;

    /** Characters of a story whose labels need one token of an answer, on the safe side. */
    private static final double STORY_CHARACTERS_PER_OUTPUT_TOKEN = 1.5;

    /** What a question needs beside the story. */
    private static final int OVERHEAD_TOKENS = 4_000;

    /** How many characters of a story one call may read. */
    public int readableCharacters() {
        return (int) Math.max(1_000, (contextTokens - outputTokens - OVERHEAD_TOKENS) * CHARACTERS_PER_TOKEN);
    }

    /** How many characters of a story one answer can label. */
    public int labelledCharacters() {
        return (int) Math.min(readableCharacters(), outputTokens * STORY_CHARACTERS_PER_OUTPUT_TOKEN);
    }

    /** How many tokens a text has at most, as far as one can say without the model. */
    static int tokensOf(int characters) {
        return (int) Math.ceil(characters / CHARACTERS_PER_TOKEN);
    }
}
