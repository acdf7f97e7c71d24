package io.narratix.assembly.mix;

/** The tracks that are mixed, each a stem of its own. */
public enum Track {
    SPEECH,
    MUSIC,
    EFFECTS
}
