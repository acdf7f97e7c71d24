package io.narratix.textanalysis.offline;

import java.util.List;

/** A paragraph as it has been read. */
record Page(Passage passage, List<Piece> pieces) {

    /**
     * A segment as it has been read.
     *
     * @param sentences what the narrator tells; empty for a quote
     * @param address of whom a quote speaks; {@link Address#NONE} for what is told
     */
    record Piece(Segment segment, List<Sentence> sentences, Address address) {

        boolean spoken() {
            return segment.spoken();
        }
    }
}
