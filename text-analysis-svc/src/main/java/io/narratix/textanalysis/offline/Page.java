package io.narratix.textanalysis.offline;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** Who is spoken to by name in it. */
    Set<Persona> called() {
        return pieces.stream()
                .flatMap(piece -> piece.address().called().stream())
                .collect(Collectors.toSet());
    }
}
