package io.narratix.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.bench.Drama.SpokenWord;
import io.narratix.bench.Transcript.Heard;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void countsEachKindOfError() {
        Comparison comparison = Comparison.of(
                said("The", "door", "slammed,", "and", "Ann", "left."),
                heard("the", "doors", "slammed", "and", "then", "left", "her"));

        assertThat(comparison.reference()).isEqualTo(6);
        assertThat(comparison.substituted()).isEqualTo(2);
        assertThat(comparison.added()).isEqualTo(1);
        assertThat(comparison.missing()).isZero();
        assertThat(comparison.confusions()).containsExactly("door -> doors", "ann -> then", " -> her");
    }

    @Test
    void hasNoErrorsInWhatIsWrittenAnotherWay() {
        Comparison comparison = Comparison.of(
                said("Twenty-one", "cafés,", "37", "“don’t”"),
                heard("twenty", "one", "cafes", "thirty", "seven", "don't"));

        assertThat(comparison.errors()).isZero();
        assertThat(comparison.reference()).isEqualTo(6);
    }

    @Test
    void findsWhereAWordWasHeard() {
        Comparison comparison = Comparison.of(said("the", "bell", "rang"), heard("a", "bell", "rang"));

        assertThat(comparison.matches())
                .containsExactly(
                        new Comparison.Match(2, new Heard("bell", 100)),
                        new Comparison.Match(3, new Heard("rang", 200)));
    }

    @Test
    void countsEverythingAsMissingIfNothingIsHeard() {
        Comparison comparison = Comparison.of(said("the", "bell"), heard());

        assertThat(comparison.errorPercent()).isEqualTo(100);
        assertThat(comparison.missing()).isEqualTo(2);
    }

    private static List<SpokenWord> said(String... words) {
        return IntStream.range(0, words.length)
                .mapToObj(i -> new SpokenWord(i + 1, words[i], i * 100L))
                .toList();
    }

    private static List<Heard> heard(String... words) {
        return IntStream.range(0, words.length)
                .mapToObj(i -> new Heard(words[i], i * 100L))
                .toList();
    }
}
