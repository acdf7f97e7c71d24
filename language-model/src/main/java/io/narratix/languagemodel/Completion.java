package io.narratix.languagemodel;

/** How an answer ended that is not a fault. */
public enum Completion {
    /** The model had nothing more to say. */
    END,
    /** The answer reached its greatest length; its end is missing. */
    LENGTH
}
