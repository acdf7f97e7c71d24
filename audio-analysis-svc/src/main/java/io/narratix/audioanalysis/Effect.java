package io.narratix.audioanalysis;

import java.time.Duration;

/**
 * A sound that the text says happens, on the words that name it.
 *
 * @param number its place in reading order, from 1
 * @param name a canonical name such as {@code door-slam} where one fits, otherwise a free one of the same form
 * @param prompt what is heard, in English, for a generative model
 * @param rank 1 is the most important effect of the text
 * @param firstWord number of the word on which the sound starts
 * @param lastWord number of the last word that names it
 * @param duration how long it should sound
 */
public record Effect(int number, String name, String prompt, int rank, int firstWord, int lastWord, Duration duration) {

    /** The same sound on other words. */
    Effect movedTo(int otherFirstWord) {
        return new Effect(number, name, prompt, rank, otherFirstWord, otherFirstWord + lastWord - firstWord, duration);
    }
}
