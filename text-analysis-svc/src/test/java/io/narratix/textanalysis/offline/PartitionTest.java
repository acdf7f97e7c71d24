package io.narratix.textanalysis.offline;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.manuscript.Manuscript;
import io.narratix.manuscript.UnreadableText;
import io.narratix.textanalysis.CastEntry;
import io.narratix.textanalysis.Line;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

class PartitionTest {

    @Property(tries = 200)
    void coversAnyText(@ForAll @StringLength(max = 300) String text) {
        Assume.that(isReadable(text));
        holds(text);
    }

    @Property(tries = 500)
    void coversTextsFullOfQuotes(@ForAll("quarrels") String text) {
        Assume.that(isReadable(text));
        holds(text);
    }

    @Provide
    Arbitrary<String> quarrels() {
        return Arbitraries.of(
                        "\"",
                        "\u201c",
                        "\u201d",
                        "'",
                        "\u2018",
                        "\u2019",
                        "\u2014",
                        " ",
                        "\n",
                        "\n\n",
                        ". ",
                        ", ",
                        "! ",
                        "\u2026",
                        "said",
                        "Anna",
                        "Ben",
                        "she",
                        "he",
                        "the old man",
                        "Mr. Brown",
                        "I",
                        "***",
                        "# One",
                        "don't",
                        "a".repeat(450) + " ",
                        "word ".repeat(150),
                        "!".repeat(1_200),
                        "\ud83d\ude00",
                        "\u00ab",
                        "\u00bb",
                        "- ")
                .list()
                .ofMaxSize(40)
                .map(words -> String.join(words.size() % 2 == 0 ? " " : "", words));
    }

    private static boolean isReadable(String text) {
        try {
            return !Manuscript.of(text).words().isEmpty();
        } catch (UnreadableText unreadable) {
            return false;
        }
    }

    private static void holds(String text) {
        Manuscript manuscript = Manuscript.of(text);
        Heard heard = Heard.in(text);
        assertThat(heard.wholeText()).isEqualTo(text);
        assertThat(heard.cast().get(0).id()).isEqualTo(CastEntry.NARRATOR);
        assertThat(heard.cast()).extracting(CastEntry::id).doesNotHaveDuplicates();
        assertThat(heard.lines())
                .extracting(Line::number)
                .isEqualTo(numbers(heard.lines().size()));
        assertThat(heard.lines())
                .allMatch(line ->
                        line.span().length() <= Line.MAX_LENGTH && line.span().length() > 0);
        assertThat(heard.lines())
                .allMatch(line -> manuscript.paragraphs().stream().anyMatch(one -> one.covers(line.span())));
        assertThat(heard.lines())
                .allMatch(line -> (line.kind() == Line.Kind.BREAK)
                        == manuscript.wordsIn(line.span()).isEmpty());
        assertThat(Heard.in(text).lines()).isEqualTo(heard.lines());
    }

    private static List<Integer> numbers(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
