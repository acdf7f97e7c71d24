package io.narratix.music.composed;

import io.narratix.music.composed.Instrument.Section;
import java.util.ArrayList;
import java.util.List;

/** The roots of the chords, long and low; lively moods change to the fifth in the middle of the bar. */
final class BassPart {

    private static final int LOWEST = 33;
    private static final int LIVELY_BPM = 90;

    private BassPart() {}

    static List<Part> write(Plan plan) {
        return plan.style().of(Section.BASS).stream()
                .map(player -> new Part(player, notes(plan, player), !lively(plan)))
                .toList();
    }

    private static List<Note> notes(Plan plan, Instrument player) {
        List<Note> notes = new ArrayList<>();
        for (int bar = 0; bar < plan.bars(); bar++) {
            int root = plan.chords().get(bar).rootAbove(LOWEST);
            int fifth = plan.chords().get(bar).toneAbove(root, 2);
            double beats = plan.metre().beatsPerBar();
            if (lively(plan)) {
                notes.add(new Note(plan.beatOf(bar), 0.8, player.reachable(root), plan.velocity(0)));
                notes.add(new Note(plan.beatOf(bar) + beats / 2, 0.8, player.reachable(fifth), plan.velocity(-8)));
            } else {
                notes.add(new Note(plan.beatOf(bar), beats, player.reachable(root), plan.velocity(-6)));
            }
        }
        return notes;
    }

    private static boolean lively(Plan plan) {
        return plan.style().metre().beatsPerMinute() >= LIVELY_BPM
                && plan.style().harmony().chordBars() == 1
                && plan.style().of(Section.PULSE).isEmpty();
    }
}
