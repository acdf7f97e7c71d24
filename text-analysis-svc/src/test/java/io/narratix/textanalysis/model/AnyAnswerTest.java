package io.narratix.textanalysis.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.manuscript.Manuscript;
import io.narratix.manuscript.UnreadableText;
import io.narratix.stage.ProviderFault;
import io.narratix.textanalysis.CastEntry;
import io.narratix.textanalysis.Line;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

/** Whatever the text and whatever the answer: what is spoken is the author's text. */
class AnyAnswerTest {

    @Property(tries = 1_000)
    void speaksTheAuthorsTextWhateverIsAnswered(
            @ForAll("stories") String story, @ForAll("answers") List<String> answers) throws Exception {
        Assume.that(isReadable(story));
        holds(story, ScriptedModel.saying(answers.toArray(String[]::new)));
    }

    @Property(tries = 300)
    void speaksAnyTextThatIsAnsweredWell(@ForAll @StringLength(max = 200) String text) throws Exception {
        Assume.that(isReadable(text));
        holds(text, new ScriptedModel(1_000, (ask, sink) -> {
            sink.take(Brain.answer(ask));
            return io.narratix.languagemodel.Completion.END;
        }));
    }

    private static void holds(String story, ScriptedModel model) throws Exception {
        Read read = new Read(story);
        boolean finished = false;
        try {
            read.with(new ModelStoryAnalyst(model));
            finished = true;
        } catch (ProviderFault unusable) {
            assertThat(unusable.kind()).isEqualTo(ProviderFault.Kind.INVALID);
        }
        assertThat(finished ? story : story.substring(0, read.spoken().length()))
                .isEqualTo(read.spoken());
        for (int i = 0; i < read.lines().size(); i++) {
            Line line = read.lines().get(i);
            assertThat(line.number()).isEqualTo(i + 1);
            assertThat(line.span().length()).isBetween(1, Line.MAX_LENGTH);
            assertThat(read.cast()).extracting(CastEntry::id).contains(line.speaker());
        }
        assertThat(model.asked().size()).isLessThanOrEqualTo(2);
    }

    private static boolean isReadable(String text) {
        try {
            return !Manuscript.of(text).words().isEmpty();
        } catch (UnreadableText unreadable) {
            return false;
        }
    }

    @Provide
    Arbitrary<String> stories() {
        return Arbitraries.of(
                        "\u201c",
                        "\u201d",
                        "\"",
                        "'",
                        "\u2014",
                        " ",
                        "\n\n",
                        ". ",
                        ", ",
                        "! ",
                        "said",
                        "Ann",
                        "Ben",
                        "the lamp",
                        "***",
                        "# One",
                        "don't",
                        "a".repeat(450) + " ",
                        "word ".repeat(500),
                        "\ud83d\ude00",
                        "[3\"]",
                        "e\u0301")
                .list()
                .ofMinSize(1)
                .ofMaxSize(40)
                .map(words -> String.join(words.size() % 2 == 0 ? " " : "", words));
    }

    @Provide
    Arbitrary<List<String>> answers() {
        Arbitrary<String> words = Arbitraries.of(
                "", "said", "Ann", "the lamp", "Ben said", "word word", "Hacked", "\u2014", "don\u2019t", "lamp");
        Arbitrary<String> line = Combinators.combine(
                        Arbitraries.integers().between(-1, 12),
                        words,
                        words,
                        Arbitraries.of("ann", "ben", "narrator", "the guard", ""))
                .as(Brain::line);
        Arbitrary<String> good = line.list()
                .ofMaxSize(20)
                .map(lines -> "{\"characters\":[%s],\"lines\":[%s]}".formatted(Brain.CAST, String.join(",", lines)));
        Arbitrary<String> torn = Combinators.combine(good, Arbitraries.doubles().between(0, 1))
                .as((answer, part) -> answer.substring(0, (int) (answer.length() * part)));
        return Arbitraries.oneOf(good, good, torn).list().ofMinSize(1).ofMaxSize(2);
    }
}
