package io.narratix.music.composed;

import java.util.List;

/** Whole bars for some instruments, to be repeated from the beginning. */
record Piece(Metre metre, int bars, List<Part> parts) {

    Piece {
        parts = List.copyOf(parts);
    }

    double seconds() {
        return bars * metre.barSeconds();
    }
}
