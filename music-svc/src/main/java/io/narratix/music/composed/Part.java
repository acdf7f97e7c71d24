package io.narratix.music.composed;

import java.util.List;

/** What one instrument plays. swelling: it grows and fades with the phrases, as held sounds should. */
record Part(Instrument instrument, List<Note> notes, boolean swelling) {

    Part {
        notes = List.copyOf(notes);
    }
}
