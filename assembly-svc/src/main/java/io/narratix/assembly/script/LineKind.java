package io.narratix.assembly.script;

/** What a line is to the listener. A {@code BREAK} is never spoken. */
public enum LineKind {
    NARRATION,
    DIALOGUE,
    HEADING,
    BREAK
}
