package io.narratix.assembly.script;

import io.narratix.manuscript.Manuscript;

/** A whole drama before it is mixed. */
public record Script(String title, Manuscript manuscript, Cues cues, Wishes wishes) {}
