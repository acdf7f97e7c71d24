package io.narratix.music.composed;

import io.narratix.music.composed.Instrument.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Broken chords in a pattern that holds for a phrase; the less intense the scene, the more of it is left out. */
final class FigurePart {

    private static final char REST = '.';

    private final Plan plan;
    private final SplittableRandom random;

    FigurePart(Plan plan, SplittableRandom random) {
        this.plan = plan;
        this.random = random;
    }

    List<Part> write() {
        return plan.style().of(Section.FIGURE).stream()
                .map(player -> new Part(player, notes(player), false))
                .toList();
    }

    private List<Note> notes(Instrument player) {
        List<Note> notes = new ArrayList<>();
        String pattern = "";
        for (int bar = 0; bar < plan.bars(); bar++) {
            if (bar % Metre.PHRASE_BARS == 0) {
                pattern = thinned(Choice.of(plan.style().texture().figures(), random));
            }
            if (!resting(bar)) {
                bar(bar, pattern, player, notes);
            }
        }
        return notes;
    }

    /** The third of four phrases breathes, unless much is going on. */
    private boolean resting(int bar) {
        return bar / Metre.PHRASE_BARS % 4 == 2 && plan.intensity() < 0.7;
    }

    private void bar(int bar, String pattern, Instrument player, List<Note> notes) {
        double slotBeats = (double) plan.metre().beatsPerBar() / pattern.length();
        int lowest = plan.style().texture().registers().figureKey();
        for (int slot = 0; slot < pattern.length(); slot++) {
            if (pattern.charAt(slot) != REST) {
                int key = plan.chords().get(bar).toneAbove(lowest, pattern.charAt(slot) - '0');
                double beat = plan.beatOf(bar) + slot * slotBeats + random.nextDouble(0.03);
                notes.add(new Note(beat, ringing(slotBeats), player.reachable(key), stroke(slot)));
            }
        }
    }

    private double ringing(double slotBeats) {
        return slotBeats * (plan.style().metre().beatsPerMinute() > 95 ? 1.5 : 4);
    }

    private int stroke(int slot) {
        return plan.velocity((slot == 0 ? 4 : -6) + random.nextInt(-4, 5));
    }

    private String thinned(String pattern) {
        StringBuilder thinned = new StringBuilder(pattern);
        for (int slot = 1; slot < pattern.length(); slot++) {
            if (random.nextDouble() > 0.45 + 0.8 * plan.intensity()) {
                thinned.setCharAt(slot, REST);
            }
        }
        return thinned.toString();
    }
}
