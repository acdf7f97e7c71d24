package io.narratix.music.composed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.narratix.music.Cue;
import io.narratix.music.Mood;
import io.narratix.music.composed.Instrument.Section;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ComposerTest {

    private static final Ensemble ENSEMBLE = Ensemble.load();
    private static final Composer COMPOSER = new Composer(ENSEMBLE);
    private static final Map<Mood, Style> STYLES = Styles.load(ENSEMBLE);

    @Property(tries = 200)
    void lastsAsManyWholeBarsAsTheSceneNeeds(
            @ForAll Mood mood, @ForAll @IntRange(min = 0, max = 200) int seconds, @ForAll long seed) {
        Cue cue = cue(mood, 0.5, seconds, seed);
        Piece piece = COMPOSER.compose(cue);

        double needed = cue.loopLength().toMillis() / 1000.0;
        assertThat(piece.seconds())
                .isBetween(needed - 1e-6, needed + piece.metre().barSeconds());
    }

    @Property(tries = 300)
    void keepsToOneKeyAndToWhatTheInstrumentsCanPlay(
            @ForAll Mood mood, @ForAll @DoubleRange(min = 0, max = 1) double intensity, @ForAll long seed) {
        Piece piece = COMPOSER.compose(cue(mood, intensity, 64, seed));

        assertThat(piece.parts()).isNotEmpty().hasSizeLessThanOrEqualTo(15);
        for (Part part : piece.parts()) {
            Instrument.Range range = part.instrument().range();
            assertThat(part.notes()).allMatch(note -> note.key() >= range.low() && note.key() <= range.high());
            assertThat(part.notes())
                    .allMatch(note -> note.beat() < piece.bars() * piece.metre().beatsPerBar());
        }
        assertThat(style(mood).harmony().tonics())
                .anyMatch(tonic -> scale(mood, tonic).containsAll(pitchClasses(piece)));
    }

    @Property(tries = 50)
    void writesTheSameForTheSameCue(@ForAll Mood mood, @ForAll long seed) {
        Piece piece = COMPOSER.compose(cue(mood, 0.5, 30, seed));

        assertThat(new Composer(Ensemble.load()).compose(cue(mood, 0.5, 30, seed)))
                .isEqualTo(piece);
    }

    @Test
    void givesJoyTheMajorThirdAndSadnessTheMinorOne() {
        assertThat(style(Mood.JOYFUL).harmony().semitones()).contains(4).doesNotContain(3);
        assertThat(style(Mood.SAD).harmony().semitones()).contains(3).doesNotContain(4);
    }

    @Test
    void hurriesWithJoyAndLingersInTheDark() {
        assertThat(onsetsPerSecond(Mood.JOYFUL)).isGreaterThan(3 * onsetsPerSecond(Mood.DARK));
        assertThat(onsetsPerSecond(Mood.PLAYFUL)).isGreaterThan(2 * onsetsPerSecond(Mood.SAD));
        assertThat(onsetsPerSecond(Mood.CALM)).isLessThan(2);
    }

    @Test
    void thickensWithTheIntensity() {
        assertThat(figureNotes(1)).isGreaterThan(figureNotes(0) * 3 / 2);
    }

    @Test
    void givesTheFigureToTheInstrumentThatIsWishedFor() {
        Cue cue = new Cue(
                Mood.CALM,
                0.5,
                "western",
                List.of("theremin", "Grand Piano"),
                List.of(),
                "",
                Duration.ofSeconds(20),
                1);
        List<String> players = players(cue);

        assertThat(players).contains("piano").doesNotContain("harp", "guitar");
    }

    @Test
    void takesTheGenresPlayersIfNoneAreWishedFor() {
        Cue cue = new Cue(Mood.CALM, 0.5, "Spaghetti Western", List.of(), List.of(), "", Duration.ofSeconds(20), 1);

        assertThat(players(cue)).contains("guitar").doesNotContain("harp");
    }

    @Test
    void lowersEveryTempoNoFurtherThanTheIntensityAllows() {
        assertThat(COMPOSER.compose(cue(Mood.CALM, 0, 20, 1)).metre().beatsPerMinute())
                .isCloseTo(56.4, within(0.01));
        assertThat(COMPOSER.compose(cue(Mood.CALM, 1, 20, 1)).metre().beatsPerMinute())
                .isCloseTo(63.6, within(0.01));
    }

    private static List<String> players(Cue cue) {
        return COMPOSER.compose(cue).parts().stream()
                .map(part -> part.instrument().name())
                .toList();
    }

    private static long figureNotes(double intensity) {
        Instrument harp = style(Mood.CALM).of(Section.FIGURE).get(0);
        return Stream.of(1L, 2L, 3L, 4L)
                .flatMap(seed -> COMPOSER.compose(cue(Mood.CALM, intensity, 64, seed)).parts().stream())
                .filter(part -> part.instrument().equals(harp))
                .mapToLong(part -> part.notes().size())
                .sum();
    }

    private static double onsetsPerSecond(Mood mood) {
        Piece piece = COMPOSER.compose(cue(mood, 0.5, 64, 1));
        return piece.parts().stream().mapToInt(part -> part.notes().size()).sum() / piece.seconds();
    }

    private static Style style(Mood mood) {
        return Objects.requireNonNull(STYLES.get(mood));
    }

    private static Set<Integer> pitchClasses(Piece piece) {
        return piece.parts().stream()
                .flatMap(part -> part.notes().stream())
                .map(note -> note.key() % 12)
                .collect(Collectors.toSet());
    }

    private static Set<Integer> scale(Mood mood, int tonic) {
        return style(mood).harmony().semitones().stream()
                .map(semitone -> (tonic + semitone) % 12)
                .collect(Collectors.toSet());
    }

    private static Cue cue(Mood mood, double intensity, int seconds, long seed) {
        return new Cue(mood, intensity, "", List.of(), List.of(), "", Duration.ofSeconds(seconds), seed);
    }
}
