package io.narratix.assembly.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.assembly.mix.Mixdown;
import io.narratix.assembly.script.Force;
import io.narratix.assembly.script.Rehearsal;
import io.narratix.assembly.script.Script;
import io.narratix.manuscript.Span;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CaptionsTest {

    private static final String STORY = "# The Gate\n\n“Who—is there?” she asked. — Nobody.\n\n* * *\n\nThe   end …\n";

    @Test
    void leansWordlessSignsOnTheirNearestKin() throws Exception {
        assertThat(captions(Rehearsal.spoken(STORY)).byWord())
                .extracting(Caption::text)
                .containsExactly(
                        "# The", "Gate", "“Who—is", "there?”", "she", "asked. —", "Nobody. * * *", "The", "end …");
    }

    @Test
    void showsAWordWhenItIsSpoken() throws Exception {
        Rehearsal rehearsal = Rehearsal.spoken(STORY);
        Mixdown mixdown = Mixdown.of(rehearsal.script(), rehearsal);
        Caption gate = captions(rehearsal).byWord().get(1);
        assertThat(gate.start()).isEqualTo(Duration.ofMillis(500 + 260 + 60));
        assertThat(gate.end()).isEqualTo(gate.start().plusMillis(260));
        assertThat(mixdown.layout().clock().words()).isEqualTo(10);
    }

    @Test
    void keepsLinesToTwoRowsOf42AndSevenSeconds() throws Exception {
        String prose = "It was late, and the rain, which had not stopped since noon, ran down the panes; ".repeat(9);
        List<Caption> captions = captions(Rehearsal.spoken(prose)).byLine();
        assertThat(captions).hasSizeGreaterThan(8).allSatisfy(caption -> {
            assertThat(caption.text().lines()).hasSizeLessThanOrEqualTo(2);
            assertThat(caption.text()).hasSizeLessThanOrEqualTo(84);
            assertThat(caption.end().minus(caption.start())).isLessThan(Duration.ofMillis(7_500));
        });
    }

    @Test
    void writesVoicesAndEscapesInVttAndPlainTextInSrt() {
        Caption caption = new Caption(Duration.ZERO, Duration.ofMillis(3_723_004), "Tom & <Co>", "a & b --> <c>");
        assertThat(CaptionFormat.VTT.written(1, caption))
                .isEqualTo("00:00:00.000 --> 01:02:03.004\n<v Tom &amp; &lt;Co&gt;>a &amp; b --&gt; &lt;c&gt;\n\n");
        assertThat(CaptionFormat.SRT.written(7, caption))
                .isEqualTo("7\n00:00:00,000 --> 01:02:03,004\na & b --> <c>\n\n");
    }

    @Property(tries = 100)
    void givesBackTheTextTokenForTokenHoweverItIsCutIntoLines(
            @ForAll
                    @StringLength(min = 1, max = 160)
                    @Chars({'a', 'B', '7', ' ', '\n', '\t', '*', '#', '.', '—', '“', '”', '-', '<', '&', '\u00a0', 'é'})
                    String text,
            @ForAll @Size(max = 6) List<@IntRange(max = 160) Integer> cuts)
            throws Exception {
        Assume.that(text.codePoints().anyMatch(Character::isLetterOrDigit));
        Captions captions = captions(cutAt(text, cuts));
        assertThat(tokens(captions.byLine())).isEqualTo(List.of(text.strip().split("\\s+")));
        assertThat(tokens(captions.byWord())).isEqualTo(List.of(text.strip().split("\\s+")));
        assertThat(captions.byWord()).isSortedAccordingTo((a, b) -> a.start().compareTo(b.start()));
        for (int i = 1; i < captions.byLine().size(); i++) {
            Caption before = captions.byLine().get(i - 1);
            assertThat(captions.byLine().get(i).start().plusMillis(1)).isGreaterThanOrEqualTo(before.end());
        }
    }

    private static Rehearsal cutAt(String text, List<Integer> cuts) {
        Rehearsal rehearsal = Rehearsal.of(text);
        List<Integer> ends = new ArrayList<>(cuts.stream()
                .filter(cut -> cut > 0 && cut < text.length())
                // Lines never cut a word in two.
                .filter(cut ->
                        !Character.isLetterOrDigit(text.charAt(cut - 1)) || Character.isWhitespace(text.charAt(cut)))
                .sorted()
                .distinct()
                .toList());
        ends.add(text.length());
        int start = 0;
        for (int end : ends) {
            rehearsal.line(new Span(start, end), start % 2 == 0 ? "Narrator" : "Bo", 0.2, Force.NORMAL);
            start = end;
        }
        return rehearsal;
    }

    private static List<String> tokens(List<Caption> captions) {
        String joined = String.join(" ", captions.stream().map(Caption::text).toList());
        return List.of(joined.split("\\s+"));
    }

    private static Captions captions(Rehearsal rehearsal) throws IOException, InterruptedException {
        Script script = rehearsal.script();
        var lines = script.cues().lines();
        Mixdown mixdown = Mixdown.of(script, rehearsal);
        return new Captions(
                Pieces.of(script.manuscript(), lines), lines, mixdown.layout().clock());
    }
}
