package io.narratix.bench;

import java.util.List;

/** What was heard, in its order. */
record Transcript(List<Heard> words) {

    /** @param startMs from the beginning of the recording */
    record Heard(String word, long startMs) {}
}
