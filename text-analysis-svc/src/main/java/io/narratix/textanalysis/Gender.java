package io.narratix.textanalysis;

/** As the text tells it; UNKNOWN where it does not. */
public enum Gender {
    FEMALE,
    MALE,
    UNKNOWN
}
