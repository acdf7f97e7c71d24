package io.narratix.audioanalysis;

import java.time.Duration;

/**
 * A sound that the text says happens, on the words that name it.
 *
 * @param number from 1 without gaps, in reading order as far as the analyst finds them so
 * @param name a canonical name such as {@code door-slam} where one fits, otherwise a free one of the same form
 * @param prompt what is heard, in English, for a generative model
 * @param rank 1 is the most important effect of the text
 * @param firstWord number of the word on which the sound starts
 * @param lastWord number of the last word that names it
 * @param duration how long it should sound
 */
public record Effect(int number, String name, String prompt, int rank, int firstWord, int lastWord, Duration duration) {

    /** The same one under another number. */
    public Effect numbered(int other) {
        return new Effect(other, name, prompt, rank, firstWord, lastWord, duration);
    }

    public Effect ranked(int other) {
        return new Effect(number, name, prompt, other, firstWord, lastWord, duration);
    }

    /** The same sound on other words. */
    Effect movedTo(int otherFirstWord) {
        return new Effect(number, name, prompt, rank, otherFirstWord, otherFirstWord + lastWord - firstWord, duration);
    }
}
