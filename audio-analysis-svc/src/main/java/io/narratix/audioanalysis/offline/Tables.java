package io.narratix.audioanalysis.offline;

import java.util.List;

/** What is known of scenes in a language; nothing, for one that is not known. */
record Tables(List<String> ambience, List<String> moods, List<String> genres, List<String> shifts) {

    static final Tables UNKNOWN = new Tables(List.of(), List.of(), List.of(), List.of());

    static Tables english() {
        return new Tables(
                Resource.lines("ambience.txt"),
                Resource.lines("moods.txt"),
                Resource.lines("genres.txt"),
                Resource.lines("shifts.txt"));
    }
}
