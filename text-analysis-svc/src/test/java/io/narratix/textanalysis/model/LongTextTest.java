package io.narratix.textanalysis.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.narratix.languagemodel.Ask;
import io.narratix.languagemodel.Completion;
import io.narratix.manuscript.Manuscript;
import io.narratix.stage.ProviderFault;
import io.narratix.textanalysis.Line;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LongTextTest {

    /** A page has about 2,000 characters. */
    private static final String BOOK = book(300);

    @Test
    void readsABookOfThreeHundredPagesInParts() throws Exception {
        ScriptedModel model = thinking(16_000);

        Read read = Read.by(model, BOOK);

        assertThat(read.spoken()).isEqualTo(BOOK);
        assertThat(read.lines())
                .extracting(Line::number)
                .isEqualTo(IntStream.rangeClosed(1, read.lines().size()).boxed().toList());
        assertThat(read.cast()).extracting(entry -> entry.id()).containsExactly("narrator", "ann", "ben");
        List<Ask> asked = model.asked();
        long casts = asked.stream()
                .filter(ask -> ask.question().startsWith("Task: cast\n"))
                .count();
        assertThat(casts).isEqualTo(3);
        assertThat(asked.subList(0, 3)).allMatch(ask -> ask.question().startsWith("Task: cast\n"));
        assertThat(asked.subList(3, asked.size()))
                .hasSizeBetween(26, 50)
                .allMatch(ask -> ask.question().contains("{\"id\":\"ann\",\"name\":\"Ann\""))
                .allMatch(ask -> !ask.storyIsReadAgain())
                .allMatch(ask -> ask.story().length() < 16_000 * 1.5 * 1.3);
        assertThat(model.mostAtOnce()).isBetween(2, 4);
    }

    @Test
    void hasTheWholeTextKeptWhereEveryPartReadsIt() throws Exception {
        ScriptedModel model = thinking(4_000);

        assertThat(Read.by(model, book(12)).spoken()).isEqualTo(book(12));

        List<String> stories = model.asked().stream().map(Ask::story).distinct().toList();
        assertThat(model.asked()).hasSizeBetween(4, 8).allMatch(Ask::storyIsReadAgain);
        assertThat(stories).hasSize(1);
        assertThat(model.asked().get(0).question()).startsWith("Task: cast\n");
    }

    @Test
    void asksForAFailedPartOnly() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        ScriptedModel model = new ScriptedModel(4_000, (ask, sink) -> {
            if (calls.incrementAndGet() == 3) {
                throw ProviderFault.refused("scripted", "busy", null);
            }
            sink.take(Brain.answer(ask));
            return Completion.END;
        });
        ModelStoryAnalyst analyst = new ModelStoryAnalyst(model);
        String text = book(9);

        assertThatThrownBy(() -> new Read(text).with(analyst)).hasMessage("busy");
        int before = model.asked().size();
        Read read = new Read(text).with(analyst);

        assertThat(read.spoken()).isEqualTo(text);
        assertThat(model.asked().size()).isLessThan(2 * before);
        List<String> segments = model.asked().stream()
                .map(Ask::question)
                .filter(question -> question.startsWith("Task: lines"))
                .map(question -> question.lines().skip(2).findFirst().orElseThrow())
                .collect(Collectors.toList());
        assertThat(segments.stream().distinct()).hasSize(segments.size() - 1);
    }

    @Test
    void marksATextSparsely() {
        Manuscript manuscript = Manuscript.of(BOOK);
        Sheet sheet = Sheet.of(manuscript);
        Ask ask = new Questions(sheet, "en")
                .about(
                        Questions.Task.CAST,
                        new io.narratix.languagemodel.Part(1, sheet.marked()),
                        List.of(1),
                        new Cast(),
                        List.of(),
                        true);

        assertThat((double) ask.story().length() / BOOK.length()).isLessThan(1.16);
    }

    private static ScriptedModel thinking(int outputTokens) {
        return new ScriptedModel(outputTokens, (ask, sink) -> {
            sink.take(Brain.answer(ask));
            return Completion.END;
        });
    }

    private static String book(int pages) {
        StringBuilder book = new StringBuilder();
        for (int page = 1; page <= pages; page++) {
            if (page % 10 == 1) {
                book.append("# Chapter ").append(page / 10 + 1).append("\n\n");
            }
            for (int turn = 1; turn <= 8; turn++) {
                book.append("\u201cYou said it never fails on page ")
                        .append(page)
                        .append(", and it did,\u201d said Ann. She set down the oil and looked at the dark sea"
                                + " below.\n\n")
                        .append("\u201cI said it never failed,\u201d he answered. \u201cThat is the past tense,"
                                + " girl.\u201d\n\n");
            }
            book.append("The lamp stayed dark, and the wind went round the tower as it had all week. ".repeat(4))
                    .append(page % 5 == 0 ? "\n\n***\n\n" : "\n\n");
        }
        return book.toString();
    }
}
