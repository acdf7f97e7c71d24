package io.narratix.audioanalysis.offline;

import java.util.Set;

/** Words that stand before "of" and a sound without taking its reality away: a clap of thunder, the sound of footsteps. */
final class SoundMeasures {

    private static final Set<String> WORDS = Set.of(
            "sound",
            "sounds",
            "noise",
            "clap",
            "claps",
            "crack",
            "peal",
            "peals",
            "roll",
            "rumble",
            "crash",
            "boom",
            "burst",
            "bursts",
            "roar",
            "volley",
            "ripple",
            "round",
            "patter",
            "echo",
            "echoes",
            "chorus",
            "hail",
            "thunder",
            "clatter",
            "fit",
            "hiss",
            "flurry",
            "growl",
            "series",
            "storm",
            "rattle",
            "explosion",
            "cry");

    private SoundMeasures() {}

    static boolean has(String word) {
        return WORDS.contains(word);
    }
}
