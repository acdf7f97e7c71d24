package io.narratix.manuscript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ManuscriptTest {

    @Test
    void numbersWordsInReadingOrder() {
        assertThat(words("“Don’t,” she said—quietly. It cost 3.50, well-kept."))
                .containsExactly("Don’t", "she", "said", "quietly", "It", "cost", "3.50", "well-kept");
    }

    @Test
    void endsAParagraphAtABlankLine() {
        Manuscript manuscript = Manuscript.of("\n\nOne\nstill one.\n \nTwo.\n");
        assertThat(cut(manuscript, manuscript.paragraphs())).containsExactly("\n\nOne\nstill one.\n \n", "Two.\n");
    }

    @Test
    void takesEveryLineForAParagraphWhereThereAreNoBlankLines() {
        Manuscript manuscript = Manuscript.of("One.\nTwo.");
        assertThat(cut(manuscript, manuscript.paragraphs())).containsExactly("One.\n", "Two.");
    }

    @Test
    void endsASceneAtOrnamentsAndAtAHeading() {
        Manuscript manuscript = Manuscript.of("# Start\n\nOne.\n\n* * *\n\nTwo.\n\nChapter 2\n\nThree.\n\n***\n");
        assertThat(cut(manuscript, manuscript.scenes()))
                .containsExactly("# Start\n\nOne.\n\n* * *\n\n", "Two.\n\n", "Chapter 2\n\nThree.\n\n***\n");
    }

    @Test
    void namesChaptersByTheirHeadings() {
        Manuscript manuscript = Manuscript.of("Before.\n\n# The Gate #\n\nOne.\n\n## Chapter 2\n\nTwo.");
        assertThat(manuscript.chapters()).extracting(Chapter::title).containsExactly("", "The Gate", "Chapter 2");
    }

    @Test
    void dropsAByteOrderMark() {
        assertThat(Manuscript.ofUtf8("\ufeffWord".getBytes(StandardCharsets.UTF_8))
                        .text())
                .isEqualTo("Word");
    }

    @Test
    void saysWhatIsWrongWithATextThatCannotBeRead() {
        assertThatThrownBy(() -> Manuscript.of(" \n"))
                .isInstanceOf(UnreadableText.class)
                .hasMessageContaining("empty");
        assertThatThrownBy(() -> Manuscript.of("?!…")).hasMessageContaining("no word");
        assertThatThrownBy(() -> Manuscript.of("a\0b")).hasMessageContaining("NUL");
        assertThatThrownBy(() -> Manuscript.ofUtf8(new byte[] {(byte) 0xff, 'a'}))
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> Manuscript.of("a".repeat(Manuscript.MAX_LENGTH + 1)))
                .hasMessageContaining("Split it");
    }

    @Property
    void coversTheTextByParagraphsScenesAndChapters(
            @ForAll
                    @StringLength(min = 1, max = 200)
                    @CharRange(from = 'a', to = 'c')
                    @Chars({' ', '\n', '\r', '*', '#', '.', '—'})
                    String text) {
        Assume.that(text.chars().anyMatch(Character::isLetter));
        Manuscript manuscript = Manuscript.of(text);
        assertThat(String.join("", cut(manuscript, manuscript.paragraphs()))).isEqualTo(text);
        assertThat(String.join("", cut(manuscript, manuscript.scenes()))).isEqualTo(text);
        assertThat(manuscript.chapters().stream()
                        .map(chapter -> chapter.span().in(text))
                        .collect(Collectors.joining()))
                .isEqualTo(text);
    }

    private static List<String> words(String text) {
        return Manuscript.of(text).words().stream().map(Word::text).toList();
    }

    private static List<String> cut(Manuscript manuscript, List<Span> spans) {
        return spans.stream().map(span -> span.in(manuscript.text())).toList();
    }
}
