package io.narratix.assembly.mix;

import io.narratix.assembly.script.SceneCue;

/** A scene's time, from the middle of the rest before its first word to that behind its last one, in frames. */
public record PlacedScene(SceneCue cue, long start, long end) {}
