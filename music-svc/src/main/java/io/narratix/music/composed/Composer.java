package io.narratix.music.composed;

import io.narratix.music.Cue;
import io.narratix.music.Mood;
import io.narratix.music.composed.Style.Harmony;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Writes a piece for a cue. The mood gives metre, scale, chords, texture and players; the seed chooses among what the
 * mood allows; the intensity makes it denser, louder and a little faster. Phrases have four bars; chords follow the
 * mood's progressions and the last bars lead back to the first, for the piece is repeated.
 */
final class Composer {

    private final Map<Mood, Style> styles;
    private final Casting casting;

    Composer(Ensemble ensemble) {
        this.styles = Styles.load(ensemble);
        this.casting = new Casting(ensemble);
    }

    Piece compose(Cue cue) {
        Style style = casting.cast(
                styles.getOrDefault(cue.mood(), styles.values().iterator().next()), cue);
        SplittableRandom random = new SplittableRandom(cue.seed());
        Metre metre = new Metre(
                style.metre().beatsPerMinute() * (0.94 + 0.12 * cue.intensity()),
                style.metre().beatsPerBar());
        int bars = (int) Math.ceil(cue.loopLength().toNanos() / 1e9 / metre.barSeconds() - 1e-9);
        Scale scale = new Scale(
                Choice.of(style.harmony().tonics(), random), style.harmony().semitones());
        Plan plan = new Plan(style, metre, scale, chords(style.harmony(), scale, bars, random), cue.intensity());
        return new Piece(metre, bars, parts(plan, random));
    }

    private static List<Chord> chords(Harmony harmony, Scale scale, int bars, SplittableRandom random) {
        List<Integer> statement = Choice.of(harmony.progressions(), random);
        List<Integer> contrast = Choice.of(harmony.progressions(), random);
        List<Chord> chords = new ArrayList<>();
        for (int bar = 0; bar < bars; bar++) {
            int change = bar / harmony.chordBars();
            int round = change / statement.size();
            List<Integer> progression = round % 4 == 2 ? contrast : statement;
            int degree = progression.get(change % progression.size());
            chords.add(Chord.on(scale, degree, harmony.chord()));
        }
        return chords;
    }

    private static List<Part> parts(Plan plan, SplittableRandom random) {
        List<Part> parts = new ArrayList<>(PadPart.write(plan));
        parts.addAll(BassPart.write(plan));
        parts.addAll(new FigurePart(plan, random.split()).write());
        parts.addAll(new MelodyPart(plan, random.split()).write());
        parts.addAll(new PulsePart(plan, random.split()).write());
        return parts;
    }
}
