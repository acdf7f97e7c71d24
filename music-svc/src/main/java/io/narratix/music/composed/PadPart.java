package io.narratix.music.composed;

import io.narratix.music.composed.Instrument.Section;
import java.util.ArrayList;
import java.util.List;

/** Held chords in close position: tones that two chords have in common stay where they are. */
final class PadPart {

    private static final double LEGATO_BEATS = 0.1;

    private PadPart() {}

    static List<Part> write(Plan plan) {
        List<Part> parts = new ArrayList<>();
        List<Instrument> players = plan.style().of(Section.PAD);
        for (int index = 0; index < players.size(); index++) {
            boolean doubling = index > 0;
            if (!doubling || plan.intensity() >= 0.25) {
                parts.add(new Part(players.get(index), notes(plan, players.get(index), doubling), true));
            }
        }
        return parts;
    }

    private static List<Note> notes(Plan plan, Instrument player, boolean doubling) {
        List<Note> notes = new ArrayList<>();
        int bar = 0;
        while (bar < plan.bars()) {
            Chord chord = plan.chords().get(bar);
            int end = bar + 1;
            while (end < plan.bars() && plan.chords().get(end).equals(chord) && end - bar < Metre.PHRASE_BARS) {
                end++;
            }
            double beats = plan.beatOf(end - bar) + LEGATO_BEATS;
            for (int key : voicing(plan, chord, doubling)) {
                notes.add(new Note(plan.beatOf(bar), beats, player.reachable(key), plan.velocity(doubling ? -8 : -4)));
            }
            bar = end;
        }
        return notes;
    }

    private static List<Integer> voicing(Plan plan, Chord chord, boolean doubling) {
        List<Integer> close =
                chord.voicedAbove(plan.style().texture().registers().padKey());
        return doubling
                ? close.subList(close.size() - 1, close.size()).stream()
                        .map(key -> key + 12)
                        .toList()
                : close;
    }
}
