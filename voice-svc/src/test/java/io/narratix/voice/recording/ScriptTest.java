package io.narratix.voice.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.manuscript.Span;
import io.narratix.manuscript.Word;
import io.narratix.manuscript.Words;
import io.narratix.voice.Lines;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ScriptTest {

    @Test
    void sendsNeitherMarkdownNorTagsNorBrackets() {
        assertThat(Script.spoken("# Title *now* <break time=\"1s\"/> [laughs] {x}"))
                .isEqualTo("  Title  now   break time=\"1s\"/   laughs   x ");
    }

    @Test
    void tellsWhatStandsRoundThePiece() {
        Piece piece = Script.of(Lines.of("“Hush, Tam.” "), 2500).get(0);
        assertThat(piece.passage().before()).isEqualTo("The stairs creaked.");
        assertThat(piece.text()).isEqualTo("“Hush, Tam.”");
        assertThat(piece.passage().after()).isEqualTo("He froze.");
    }

    @Test
    void cutsBetweenSentencesAndKnowsWhereAParagraphEnds() {
        String text = "One is here. Two is here.\n\nThree is here, at 3.5 metres. Four.";
        List<Piece> pieces = Script.of(Lines.of(text), 30);
        assertThat(pieces)
                .extracting(Piece::text)
                .containsExactly("One is here. Two is here.", "Three is here, at 3.5 metres.", "Four.");
        assertThat(pieces).extracting(Piece::endsParagraph).containsExactly(true, false, false);
        assertThat(pieces.get(1).passage().before()).endsWith("Two is here.");
        assertThat(pieces.get(1).passage().after()).startsWith("Four.");
    }

    @Test
    void cutsAnEndlessSentenceBehindAWord() {
        List<Piece> pieces = Script.of(Lines.of("and on and on and on and on and on"), 12);
        assertThat(pieces).extracting(Piece::text).containsExactly("and on and", "on and on", "and on and", "on");
    }

    @Test
    void hasNothingToSendWhereNothingIsSaid() {
        assertThat(Script.of(Lines.of("* * *\n\n"), 100)).isEmpty();
        assertThat(Script.of(Lines.of(""), 100)).isEmpty();
    }

    @Property(tries = 300)
    void losesNoWordAndMovesNone(
            @ForAll @StringLength(max = 300) String text, @ForAll @IntRange(min = 1, max = 80) int most) {
        List<Span> found = new ArrayList<>();
        for (Piece piece : Script.of(Lines.of(text), most)) {
            Words.in(piece.text())
                    .forEach(word -> found.add(new Span(
                            word.span().start() + piece.offset(), word.span().end() + piece.offset())));
        }
        assertThat(found).isEqualTo(Words.in(text).stream().map(Word::span).toList());
    }
}
