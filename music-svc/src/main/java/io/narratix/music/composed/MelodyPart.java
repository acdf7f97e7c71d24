package io.narratix.music.composed;

import io.narratix.music.composed.Instrument.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A tune now and then: a motif of one bar is heard, varied, heard again and brought to rest on a long tone of the chord.
 * It moves by step, stands on tones of the chord where the beat is strong, and is soft, for somebody is speaking.
 */
final class MelodyPart {

    private static final int LEAP_DEGREES = 5;

    private final Plan plan;
    private final SplittableRandom random;
    private final List<Double> motif;
    private final List<Double> answer;

    MelodyPart(Plan plan, SplittableRandom random) {
        this.plan = plan;
        this.random = random;
        this.motif = Choice.of(plan.style().texture().melody().rhythms(), random);
        this.answer = Choice.of(plan.style().texture().melody().rhythms(), random);
    }

    List<Part> write() {
        return plan.style().of(Section.MELODY).stream()
                .map(player -> new Part(player, notes(player), true))
                .filter(part -> !part.notes().isEmpty())
                .toList();
    }

    private List<Note> notes(Instrument player) {
        List<Note> notes = new ArrayList<>();
        int share = plan.style().texture().melody().share();
        for (int bar = 0; bar + Metre.PHRASE_BARS <= plan.bars(); bar += Metre.PHRASE_BARS) {
            boolean plays = random.nextInt(100) < share + 20 * (plan.intensity() - 0.5);
            if (plays && bar > 0) {
                phrase(bar, player, notes);
            }
        }
        return notes;
    }

    private void phrase(int first, Instrument player, List<Note> notes) {
        int centre = player.reachable(plan.scale().key(plan.scale().semitones().size()) + 12);
        int degree = plan.scale().nearestDegree(centre);
        degree = bar(first, motif, degree, player, notes);
        degree = bar(first + 1, answer, degree, player, notes);
        degree = bar(first + 2, motif, degree, player, notes);
        double beats = Math.max(1, plan.metre().beatsPerBar() - 1);
        notes.add(note(plan.beatOf(first + 3), beats, settled(degree, first + 3), player));
    }

    private int bar(int bar, List<Double> rhythm, int from, Instrument player, List<Note> notes) {
        int home = from;
        int degree = from;
        double beat = plan.beatOf(bar);
        for (double beats : rhythm) {
            if (beats > 0) {
                degree = Math.max(home - LEAP_DEGREES, Math.min(home + LEAP_DEGREES, degree + random.nextInt(-2, 3)));
                degree = beat == Math.rint(beat) ? settled(degree, bar) : degree;
                notes.add(note(beat, beats * 0.95, degree, player));
            }
            beat += Math.abs(beats);
        }
        return degree;
    }

    /** The degree itself or the next one above that belongs to the chord of the bar. */
    private int settled(int degree, int bar) {
        int settled = degree;
        while (!plan.chords().get(bar).contains(plan.scale().key(settled))) {
            settled++;
        }
        return settled;
    }

    private Note note(double beat, double beats, int degree, Instrument player) {
        int velocity = plan.velocity(random.nextInt(-12, -4));
        return new Note(beat, beats, player.reachable(plan.scale().key(degree)), velocity);
    }
}
