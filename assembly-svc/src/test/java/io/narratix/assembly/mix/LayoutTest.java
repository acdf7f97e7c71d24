package io.narratix.assembly.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.narratix.assembly.script.ClipRef;
import io.narratix.assembly.script.Force;
import io.narratix.assembly.script.Mastering;
import io.narratix.assembly.script.Rehearsal;
import io.narratix.assembly.script.Tones;
import io.narratix.manuscript.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LayoutTest {

    private static final int MS = 48;

    @Test
    void restsLongerTheWeightierTheSeam() throws Exception {
        String text = "# Title\n\n“Come in,” he said. “Sit down.”\n\nShe sat.\n\n***\n\nNight fell.";
        Rehearsal rehearsal = Rehearsal.of(text);
        cut(rehearsal, text, "# Title\n\n", "“Come in,” ", "he said. ", "“Sit down.”\n\n", "She sat.\n\n", "***\n\n");
        assertThat(rests(layout(rehearsal)))
                .containsExactly(
                        Pauses.HEADING.toMillis(),
                        Pauses.CLAUSE.toMillis(),
                        Pauses.SENTENCE.toMillis(),
                        Pauses.PARAGRAPH.toMillis(),
                        Pauses.SCENE.toMillis());
    }

    @Test
    void neverRestsLongerThanTwoAndAHalfSecondsHoweverManyBreaksThereAre() throws Exception {
        Rehearsal rehearsal = Rehearsal.spoken("One.\n\n***\n\n---\n\n# Two\n\n## Three\n\n***\n\n***\n\nFour.");
        assertThat(rests(layout(rehearsal))).hasSize(3).allMatch(rest -> rest <= 2_500);
    }

    @Test
    void startsAnEffectOnTheFrameOfItsWord() throws Exception {
        Rehearsal rehearsal =
                Rehearsal.spoken("The door fell shut with a bang.").effect("bang", 7, Tones.burst(0.9, 1));
        Layout layout = layout(rehearsal);
        long word = layout.lines().get(0).start() + Frames.ofMillis(120 + 6 * 320);
        assertThat(layout.effects().get(0).start())
                .isEqualTo(word)
                .isEqualTo(layout.clock().start(7));
    }

    @Test
    void cutsTheTailOfALongEffect() throws Exception {
        Rehearsal rehearsal = Rehearsal.spoken("Thunder rolled.").effect("thunder", 1, Tones.noise(0.5, 12));
        PlacedEffect effect = layout(rehearsal).effects().get(0);
        assertThat(effect.end() - effect.start()).isEqualTo(8_000L * MS);
    }

    @Test
    void givesEveryWordATimeEvenIfTheSpeechCameWithoutThem() throws Exception {
        Rehearsal rehearsal = Rehearsal.spoken("One two three.\n\n***\n\nFour.");
        WordClock untimed = layout(rehearsal.withoutWordTimes()).clock();
        for (int word = 1; word <= 4; word++) {
            assertThat(untimed.end(word)).isGreaterThan(untimed.start(word));
            assertThat(untimed.start(word)).isGreaterThanOrEqualTo(word == 1 ? 0 : untimed.end(word - 1));
        }
    }

    @Test
    void coversTheWholeMixWithScenes() throws Exception {
        Rehearsal rehearsal = Rehearsal.spoken("One two.\n\nThree four.")
                .scene(1, 2, Optional.of(Tones.chord(3)), Optional.empty())
                .scene(3, 4, Optional.empty(), Optional.of(Tones.noise(0.1, 3)));
        Layout layout = layout(rehearsal);
        assertThat(layout.scenes().get(0).start()).isZero();
        assertThat(layout.scenes().get(1).start())
                .isEqualTo(layout.scenes().get(0).end());
        assertThat(layout.scenes().get(1).end()).isEqualTo(layout.frames());
        assertThat(layout.clock().start(1)).isEqualTo(1_500L * MS);
    }

    @Test
    void leavesRoomToneAtHeadAndTailForAcx() throws Exception {
        Rehearsal rehearsal = Rehearsal.spoken("One.");
        Layout acx =
                Mixdown.of(rehearsal.script(Mastering.ACX, false), rehearsal).layout();
        assertThat(acx.extent().opening()).isGreaterThanOrEqualTo(500L * MS);
        assertThat(acx.frames() - acx.extent().closing()).isGreaterThanOrEqualTo(1_000L * MS);
    }

    @Test
    void namesAClipThatIsNotWhatItsChecksumSays() {
        Rehearsal rehearsal = Rehearsal.spoken("One.");
        ClipRef clip =
                rehearsal.script().cues().lines().get(0).take().orElseThrow().clip();
        for (byte[] damaged : List.of(new byte[0], new byte[99], rehearsal.bytesCutBy(clip, 7))) {
            rehearsal.damage(clip, damaged);
            assertThatThrownBy(() -> Mixdown.of(rehearsal.script(), rehearsal))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(clip.uri().toString())
                    .hasMessageContaining(clip.sha256());
        }
        assertThat(rehearsal.opened()).isZero();
    }

    private static void cut(Rehearsal rehearsal, String text, String... lines) {
        int start = 0;
        for (String line : lines) {
            rehearsal.line(
                    new Span(start, start + line.length()),
                    line.startsWith("“") ? "Bo" : "Narrator",
                    0.2,
                    Force.NORMAL);
            start += line.length();
        }
        rehearsal.line(new Span(start, text.length()), "Narrator", 0.2, Force.NORMAL);
    }

    private static Layout layout(Rehearsal rehearsal) throws IOException, InterruptedException {
        return Mixdown.of(rehearsal.script(), rehearsal).layout();
    }

    private static List<Long> rests(Layout layout) {
        List<Long> rests = new ArrayList<>();
        for (int i = 1; i < layout.lines().size(); i++) {
            long rest = layout.lines().get(i).soundStart()
                    - layout.lines().get(i - 1).soundEnd();
            rests.add(rest / MS);
        }
        return rests;
    }
}
