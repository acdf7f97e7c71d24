package io.narratix.voice.mary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.narratix.manuscript.Word;
import io.narratix.manuscript.Words;
import io.narratix.stage.ProviderFault;
import io.narratix.voice.AgeBand;
import io.narratix.voice.Delivery;
import io.narratix.voice.Gender;
import io.narratix.voice.Speech;
import io.narratix.voice.TimedWord;
import io.narratix.voice.Utterance;
import io.narratix.voice.Voice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarySpeechTest {

    private static final MarySpeech MARY = new MarySpeech();

    @Test
    void offersANarratorAndAtLeastTenVoicesOfEveryKind() {
        List<Voice> voices = MARY.voices();
        assertThat(voices).hasSizeGreaterThanOrEqualTo(11);
        assertThat(new HashSet<>(voices.stream().map(Voice::name).toList())).hasSameSizeAs(voices);
        for (AgeBand age : List.of(AgeBand.YOUNG, AgeBand.ADULT, AgeBand.OLD)) {
            for (Gender gender : List.of(Gender.FEMALE, Gender.MALE)) {
                assertThat(voices.subList(1, voices.size()))
                        .anyMatch(voice -> voice.ageBand() == age && voice.gender() == gender);
            }
        }
        assertThat(voices).anyMatch(voice -> voice.ageBand() == AgeBand.CHILD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“Don’t go,” she said—quietly.",
                "It cost $3.50 in 1984, and Dr. Smith's well-kept dog wasn't there!",
                "# Title",
                "See www.example.com/path/to?x=y for more.",
                "Zoë ate 東京 & Москва at 10-20 °C. ½",
                "***Wait***... what?! (No.)",
                "x",
            })
    void timesEveryWordOnceInOrder(String text) throws Exception {
        Speech speech = speak(text, "helen");
        assertThat(speech.words().stream().map(TimedWord::span).toList())
                .isEqualTo(Words.in(text).stream().map(Word::span).toList());
        Duration last = Duration.ZERO;
        for (TimedWord word : speech.words()) {
            assertThat(word.start()).isGreaterThanOrEqualTo(last);
            assertThat(word.end()).isGreaterThan(word.start());
            last = word.end();
        }
        assertThat(last).isLessThanOrEqualTo(speech.sound().duration());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "— … “!?”", "* * *", "😀"})
    void staysSilentWhereThereIsNothingToSay(String text) throws Exception {
        Speech speech = speak(text, "iris");
        assertThat(speech.words()).isEmpty();
        assertThat(speech.sound().frames()).isPositive();
        assertThat(speech.sound().peak()).isZero();
    }

    @Test
    void speaksTheSameInEveryThreadAndEveryTime() throws Exception {
        List<Callable<Speech>> calls = new ArrayList<>();
        for (String voice : List.of("mark", "tilly", "mark", "agnes")) {
            calls.add(() -> speak("The door slammed, and he ran.", voice));
        }
        List<Speech> alone = new ArrayList<>();
        for (Callable<Speech> call : calls) {
            alone.add(call.call());
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Speech>> together = threads.invokeAll(calls);
            for (int i = 0; i < calls.size(); i++) {
                Speech speech = together.get(i).get();
                assertThat(speech.sound().channels()[0])
                        .isEqualTo(alone.get(i).sound().channels()[0]);
                assertThat(speech.words()).isEqualTo(alone.get(i).words());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void letsEveryVoiceSoundDifferentAtTheSameLevel() throws Exception {
        List<Integer> sounds = new ArrayList<>();
        for (Voice voice : MARY.voices()) {
            Speech speech = speak("Where have you been all day?", voice.name());
            assertThat(speech.sound().peak()).isBetween(0.2f, 0.892f);
            assertThat(levelDb(speech)).isBetween(-25.0, -18.0);
            sounds.add(Arrays.hashCode(speech.sound().channels()[0]));
        }
        assertThat(new HashSet<>(sounds)).hasSameSizeAs(sounds);
    }

    @Test
    void leavesHardlyAnySilenceAtTheEnds() throws Exception {
        float[] samples = speak("Yes. Perhaps.", "victor").sound().channels()[0];
        float audible = 0.01f;
        int first = 0;
        while (Math.abs(samples[first]) < audible) {
            first++;
        }
        int last = samples.length - 1;
        while (Math.abs(samples[last]) < audible) {
            last--;
        }
        assertThat(first).isLessThan(48_000 * 60 / 1000);
        assertThat(samples.length - last).isLessThan(48_000 * 100 / 1000);
    }

    @Test
    void followsTheDelivery() throws Exception {
        Speech plain = speak("He was never seen again.", "clara");
        Speech slow = MARY.speak(
                new Utterance("He was never seen again.", "clara", Delivery.of("NEUTRAL", "NORMAL", "SLOW"), "en"));
        Speech fast = MARY.speak(
                new Utterance("He was never seen again.", "clara", Delivery.of("neutral", "normal", "fast"), "en"));
        Speech soft = MARY.speak(
                new Utterance("He was never seen again.", "clara", Delivery.of("TENDER", "SOFT", "?"), "en"));
        assertThat(slow.sound().frames()).isGreaterThan(plain.sound().frames());
        assertThat(fast.sound().frames()).isLessThan(plain.sound().frames());
        assertThat(levelDb(soft)).isLessThan(levelDb(plain) - 2);
    }

    @Test
    void isSilentBetweenTheWordsWhereTheTimesSaySo() throws Exception {
        Speech speech = speak("Nobody came, nobody called. Nothing moved.", "mark");
        float[] samples = speech.sound().channels()[0];
        double words = 0;
        double gaps = 0;
        for (int i = 0; i < speech.words().size(); i++) {
            TimedWord word = speech.words().get(i);
            words = Math.max(words, rms(samples, word.start(), word.end()));
            if (i > 0 && word.start().minus(speech.words().get(i - 1).end()).toMillis() > 100) {
                Duration pause = speech.words().get(i - 1).end();
                gaps = Math.max(
                        gaps, rms(samples, pause.plusMillis(50), word.start().minusMillis(10)));
            }
        }
        assertThat(gaps).isPositive().isLessThan(words / 30);
    }

    @Test
    void speaksAThousandCharactersWithoutAStop() throws Exception {
        String text = "and the rain fell on the roof ".repeat(33);
        Speech speech = speak(text, "iris");
        assertThat(speech.words()).hasSize(33 * 7);
        assertThat(speech.sound().duration()).isBetween(Duration.ofSeconds(40), Duration.ofSeconds(90));
    }

    @Test
    void refusesAVoiceThatItDoesNotHave() {
        assertThatThrownBy(() -> speak("Hello.", "nobody"))
                .isInstanceOfSatisfying(
                        ProviderFault.class, fault -> assertThat(fault.kind()).isEqualTo(ProviderFault.Kind.PERMANENT))
                .hasMessageContaining("nobody");
    }

    @Test
    void stopsWhenItIsAsked() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> speak("Hello.", "iris")).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void namesWhoseWorkIsHeard() {
        assertThat(MARY.credits()).contains("MaryTTS", "LGPL", "Carnegie Mellon");
    }

    private static Speech speak(String text, String voice) throws ProviderFault, InterruptedException {
        return MARY.speak(new Utterance(text, voice, Delivery.PLAIN, "en"));
    }

    private static double rms(float[] samples, Duration from, Duration to) {
        int start = (int) (from.toMillis() * 48);
        int end = (int) (to.toMillis() * 48);
        double sum = 0;
        for (int i = start; i < end; i++) {
            sum += samples[i] * samples[i];
        }
        return Math.sqrt(sum / Math.max(1, end - start));
    }

    private static double levelDb(Speech speech) {
        double sum = 0;
        for (float sample : speech.sound().channels()[0]) {
            sum += sample * sample;
        }
        return 10 * Math.log10(sum / speech.sound().frames());
    }
}
