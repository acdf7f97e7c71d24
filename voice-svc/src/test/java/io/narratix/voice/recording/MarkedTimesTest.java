package io.narratix.voice.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.manuscript.Words;
import io.narratix.voice.TimedWord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class MarkedTimesTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void timesWordsByTheirCharacters() {
        assertThat(times("Hush, Tam.", characters("Hush, Tam.", 0.1))).containsExactly("Hush 0-400", "Tam 600-900");
    }

    @Test
    void doesNotMindOtherBlanksPunctuationAndCapitals() {
        assertThat(times("“Hush,\n Tam!”", characters("hush tam", 0.1))).containsExactly("Hush 0-400", "Tam 500-800");
    }

    @Test
    void takesTheTimesOfWholeWordsAsWell() {
        List<Mark> words = List.of(
                new Mark("Hush", 0, 0.3),
                new Mark(",", 0.3, 0.34),
                new Mark("Tam", 0.36, 0.55),
                new Mark(".", 0.55, 0.6));
        assertThat(times("Hush, Tam.", words)).containsExactly("Hush 0-300", "Tam 360-550");
    }

    @Test
    void givesANumberTheTimeInWhichItWasSpeltOut() {
        assertThat(times("It is 23 now.", characters("It is twenty three now.", 0.04)))
                .containsExactly("It 0-80", "is 120-200", "23 200-760", "now 760-880");
    }

    @Test
    void countsDirectionsNotAsSpoken() {
        assertThat(times("Hush, Tam.", characters("[whispers] Hush, Tam.", 0.04)))
                .containsExactly("Hush 440-600", "Tam 680-800");
    }

    @Test
    void refusesMarksOfAnotherTextAndThoseThatMakeNoSense() {
        assertThat(MarkedTimes.of("Hush, Tam.", characters("Good evening, Sir", 0.1), SECOND))
                .isEmpty();
        assertThat(MarkedTimes.of("Hush", List.of(), SECOND)).isEmpty();
        assertThat(MarkedTimes.of("Hush", List.of(new Mark("Hush", Double.NaN, 1)), SECOND))
                .isEmpty();
        assertThat(MarkedTimes.of("Hush", List.of(new Mark("Hush", 0.5, 0.2)), SECOND))
                .isEmpty();
        assertThat(MarkedTimes.of("Hush Tam", List.of(new Mark("Hush", 5, 6), new Mark("Tam", 0, 1)), SECOND))
                .isEmpty();
    }

    @Property(tries = 200)
    void timesEveryWordInOrderWhateverTheMarks(
            @ForAll @StringLength(max = 60) String text, @ForAll @StringLength(max = 60) String said) {
        Optional<List<TimedWord>> times = MarkedTimes.of(text, characters(said, 0.02), SECOND);
        times.ifPresent(words -> {
            assertThat(words).hasSameSizeAs(Words.in(text));
            Duration clock = Duration.ZERO;
            for (TimedWord word : words) {
                assertThat(word.start()).isGreaterThanOrEqualTo(clock);
                clock = word.end();
            }
            assertThat(clock).isLessThanOrEqualTo(SECOND);
        });
    }

    private static List<String> times(String text, List<Mark> marks) {
        return MarkedTimes.of(text, marks, SECOND).orElseThrow().stream()
                .map(word -> "%s %d-%d"
                        .formatted(
                                word.span().in(text),
                                word.start().toMillis(),
                                word.end().toMillis()))
                .toList();
    }

    private static List<Mark> characters(String said, double seconds) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < said.length(); i++) {
            marks.add(new Mark(said.substring(i, i + 1), i * seconds, (i + 1) * seconds));
        }
        return marks;
    }
}
