package io.narratix.voice.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.manuscript.Words;
import io.narratix.sound.Pcm;
import io.narratix.voice.Delivery;
import io.narratix.voice.Speech;
import io.narratix.voice.TimedWord;
import io.narratix.voice.Utterance;
import io.narratix.voice.mary.MarySpeech;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against voices whose times are known; what is measured is printed by the failure, and written down in the ADR. */
class ForcedAlignmentTest {

    private static final MarySpeech VOICES = new MarySpeech();
    private static final ForcedAlignment ALIGNMENT = new ForcedAlignment(VOICES::plainly);
    private static final String TEXT =
            "Rain drummed on the roof of the station while the last train to the coast rolled"
                    + " in, empty but for a dog, a soldier, and a woman in a red coat. “No!” she said. “I won't go back there.”";

    @ParameterizedTest
    @ValueSource(strings = {"mark", "walter", "pip"})
    void findsTheWordsOfAnotherVoice(String voice) throws Exception {
        Speech speech = VOICES.speak(new Utterance(TEXT, voice, Delivery.PLAIN, "en"));

        List<Long> errors = errors(speech.words(), ALIGNMENT.align(speech.sound(), TEXT), Duration.ZERO);

        assertThat(errors).hasSizeGreaterThan(30);
        assertThat(errors.get(errors.size() / 2)).isLessThanOrEqualTo(10);
        assertThat(errors.get(errors.size() * 95 / 100)).isLessThanOrEqualTo(40);
    }

    @Test
    void isNotMisledBySilenceAtTheEnds() throws Exception {
        Speech speech = VOICES.speak(new Utterance(TEXT, "mark", Delivery.PLAIN, "en"));
        float[] samples = speech.sound().channels()[0];
        float[] later = new float[samples.length + 2 * 48_000];
        System.arraycopy(samples, 0, later, 48_000, samples.length);

        List<TimedWord> found = ALIGNMENT.align(Pcm.mono(later, 48_000), TEXT);

        List<Long> errors = errors(speech.words(), found, Duration.ofSeconds(1));
        assertThat(errors.get(errors.size() * 95 / 100)).isLessThanOrEqualTo(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Москва", "東京 Hello", "x", "1,234,567", "Hello."})
    void timesEveryWordWhateverIsSaid(String text) throws Exception {
        Pcm noise = VOICES.plainly("Somebody says something else altogether, and at length.")
                .sound();
        List<TimedWord> words = ALIGNMENT.align(noise, text);
        assertThat(words).hasSameSizeAs(Words.in(text));
        Duration clock = Duration.ZERO;
        for (TimedWord word : words) {
            assertThat(word.start()).isGreaterThanOrEqualTo(clock);
            clock = word.end();
        }
        assertThat(clock).isLessThanOrEqualTo(noise.duration());
    }

    /** In milliseconds, the smallest first. */
    private static List<Long> errors(List<TimedWord> known, List<TimedWord> found, Duration shift) {
        assertThat(found).hasSameSizeAs(known);
        long[] errors = new long[known.size()];
        for (int i = 0; i < errors.length; i++) {
            errors[i] = Math.abs(found.get(i)
                    .start()
                    .minus(shift)
                    .minus(known.get(i).start())
                    .toMillis());
        }
        Arrays.sort(errors);
        List<Long> sorted = new ArrayList<>();
        for (long error : errors) {
            sorted.add(error);
        }
        return sorted;
    }
}
