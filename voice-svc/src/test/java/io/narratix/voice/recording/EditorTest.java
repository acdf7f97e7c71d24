package io.narratix.voice.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.narratix.manuscript.Words;
import io.narratix.sound.Decibels;
import io.narratix.sound.Pcm;
import io.narratix.stage.ProviderFault;
import io.narratix.voice.Delivery;
import io.narratix.voice.Lines;
import io.narratix.voice.Sounds;
import io.narratix.voice.Speech;
import io.narratix.voice.TimedWord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditorTest {

    private static final String TEXT = "Hush, Tam, there is somebody on the stairs.";

    private final AtomicInteger aligned = new AtomicInteger();
    private final Editor editor = new Editor("them", (sound, text) -> {
        aligned.incrementAndGet();
        return Words.in(text).stream()
                .map(word -> new TimedWord(word.span(), Duration.ofMillis(500), Duration.ofMillis(600)))
                .toList();
    });

    @Test
    void cutsOffSilenceAndMovesTheTimesWithIt() throws Exception {
        Take take = editor.take(piece(TEXT), Sounds.speech(3, 0.5, 48_000), List.of(marks(TEXT, 0.5, 0.04)));
        assertThat(take.samples().length / 48_000.0).isBetween(2.0, 2.12);
        assertThat(take.words().get(0).start()).isBetween(Duration.ZERO, Duration.ofMillis(60));
        assertThat(take.words()).hasSameSizeAs(Words.in(TEXT));
        assertThat(aligned).hasValue(0);
    }

    @Test
    void alignsWhereNoTimesCome() throws Exception {
        editor.take(piece(TEXT), Sounds.speech(3, 0.1, 48_000), List.of());
        editor.take(piece(TEXT), Sounds.speech(3, 0.1, 48_000), List.of(List.of(), List.of()));
        assertThat(aligned).hasValue(2);
    }

    @Test
    void takesTheMarksThatFit() throws Exception {
        List<List<Mark>> marks = List.of(marks("something else", 0, 0.1), marks(TEXT, 0, 0.05));
        editor.take(piece(TEXT), Sounds.speech(3, 0.1, 48_000), marks);
        assertThat(aligned).hasValue(0);
    }

    @Test
    void refusesSilence() {
        assertInvalid(Pcm.mono(new float[3 * 48_000], 48_000), "the speech is silent");
    }

    @Test
    void refusesNoiseAtFullScale() {
        float[] loud = new float[3 * 48_000];
        Arrays.fill(loud, 1f);
        assertInvalid(Pcm.mono(loud, 48_000), "the speech is nothing but noise");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 40})
    void refusesWhatIsTooShortOrTooLongForTheText(double seconds) {
        assertInvalid(Sounds.speech(seconds, 0.01, 48_000), "the speech lasts ");
    }

    @Test
    void refusesSpeechThatEndsBeforeItsLastSound() {
        assertThatThrownBy(() -> editor.take(piece(TEXT), Sounds.speech(2, 0.05, 48_000), List.of(marks(TEXT, 0, 0.1))))
                .isInstanceOfSatisfying(
                        ProviderFault.class, fault -> assertThat(fault.kind()).isEqualTo(ProviderFault.Kind.INVALID))
                .hasMessageContaining("cut off");
    }

    @Test
    void givesANumberTheTimeThatItTakes() throws Exception {
        String text = "1,234,567.89";
        assertThat(editor.take(piece(text), Sounds.speech(7, 0.1, 48_000), List.of())
                        .words())
                .hasSize(1);
    }

    @Test
    void joinsPiecesWithAPauseAndAtOneLevel() throws Exception {
        List<Piece> pieces = Script.of(Lines.of("One is here now. Two is there now."), 20);
        List<Take> takes = new ArrayList<>();
        for (Piece piece : pieces) {
            takes.add(editor.take(piece, Sounds.speech(1.5, 0.2, 48_000), List.of(marks(piece.text(), 0.2, 0.05))));
        }

        Speech speech = editor.joined(takes, Delivery.PLAIN, "tam");

        double gap = (speech.sound().frames() - 2.0 * takes.get(0).samples().length) / 48_000;
        assertThat(takes).hasSize(2);
        assertThat(gap).isBetween(0.3, 0.4);
        assertThat(speech.words()).hasSize(8);
        assertThat(speech.words().get(4).span().start()).isEqualTo(17);
        assertThat(speech.words().get(4).start())
                .isGreaterThan(speech.words().get(3).end());
        assertThat(Decibels.of(speech.sound().peak())).isLessThanOrEqualTo(-1);
        assertThat(speech.voice()).isEqualTo("tam");
    }

    @Test
    void hearsStereoAsMono() throws Exception {
        float[] samples = Sounds.speech(3, 0.1, 48_000).channels()[0];
        Take take = editor.take(piece(TEXT), new Pcm(new float[][] {samples, samples}, 48_000), List.of());
        assertThat(take.samples()[24_000]).isNotZero();
    }

    private void assertInvalid(Pcm sound, String reason) {
        assertThatThrownBy(() -> editor.take(piece(TEXT), sound, List.of()))
                .isInstanceOfSatisfying(ProviderFault.class, fault -> {
                    assertThat(fault.kind()).isEqualTo(ProviderFault.Kind.INVALID);
                    assertThat(fault.reason()).startsWith(reason);
                });
    }

    private static Piece piece(String text) {
        return Script.of(Lines.of(text), 2500).get(0);
    }

    private static List<Mark> marks(String text, double from, double seconds) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            marks.add(new Mark(text.substring(i, i + 1), from + i * seconds, from + (i + 1) * seconds));
        }
        return marks;
    }
}
