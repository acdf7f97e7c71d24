package io.narratix.textanalysis;

/** Roughly how old a voice sounds; ADULT where the text says nothing. */
public enum AgeBand {
    CHILD,
    YOUNG,
    ADULT,
    OLD
}
