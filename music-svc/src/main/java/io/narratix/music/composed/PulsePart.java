package io.narratix.music.composed;

import io.narratix.music.composed.Instrument.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Drums on the root, soft but for the accents; silent in every third phrase so that they stay an event. */
final class PulsePart {

    private static final int LOWEST = 38;
    private static final int PHRASES_TO_REST = 3;

    private final Plan plan;
    private final SplittableRandom random;

    PulsePart(Plan plan, SplittableRandom random) {
        this.plan = plan;
        this.random = random;
    }

    List<Part> write() {
        return plan.style().of(Section.PULSE).stream()
                .map(player -> new Part(player, notes(player), false))
                .toList();
    }

    private List<Note> notes(Instrument player) {
        List<Note> notes = new ArrayList<>();
        for (int bar = 0; bar < plan.bars(); bar++) {
            String pattern = Choice.of(plan.style().texture().pulses(), random);
            if (bar / Metre.PHRASE_BARS % PHRASES_TO_REST != PHRASES_TO_REST - 1) {
                bar(bar, pattern, player, notes);
            }
        }
        return notes;
    }

    private void bar(int bar, String pattern, Instrument player, List<Note> notes) {
        double slotBeats = (double) plan.metre().beatsPerBar() / pattern.length();
        int key = player.reachable(plan.chords().get(bar).rootAbove(LOWEST));
        for (int slot = 0; slot < pattern.length(); slot++) {
            char stroke = pattern.charAt(slot);
            if (stroke != '.') {
                double accent = (stroke == 'X' ? 6 : -10) + random.nextInt(-3, 4);
                notes.add(new Note(plan.beatOf(bar) + slot * slotBeats, 1, key, plan.velocity(accent)));
            }
        }
    }
}
