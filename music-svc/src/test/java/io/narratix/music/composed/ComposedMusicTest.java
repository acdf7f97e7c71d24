package io.narratix.music.composed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.narratix.music.Ambience;
import io.narratix.music.Cue;
import io.narratix.music.Measured;
import io.narratix.music.Mood;
import io.narratix.music.Score;
import io.narratix.sound.Pcm;
import io.narratix.stage.Meter;
import io.narratix.stage.ProviderFault;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComposedMusicTest {

    private static final ComposedMusic MUSIC = ComposedMusic.create();

    @ParameterizedTest
    @EnumSource(Mood.class)
    void makesMusicForEveryMoodThatIsAudibleNeverTooLoudAndLoopsWithoutASeam(Mood mood) throws Exception {
        Pcm music = score(mood, List.of()).music().orElseThrow();

        assertThat(music.sampleRateHz()).isEqualTo(48_000);
        assertThat(music.channels()).hasNumberOfRows(2);
        assertThat(music.duration()).isBetween(Duration.ofSeconds(12), Duration.ofSeconds(18));
        assertThat(music.peak()).isLessThanOrEqualTo((float) Score.PEAK + 1e-4f);
        assertThat(Measured.of(music).levelDbfs()).isBetween(-30.0, -22.5);
        assertThat(Measured.of(music).seam()).isLessThan(1.5);
    }

    @Test
    void givesTheSameSamplesForTheSameCueInAFreshProviderToo() throws Exception {
        Score first = score(Mood.MYSTERIOUS, List.of(Ambience.SEA));
        Cue cue = cue(Mood.MYSTERIOUS, List.of(Ambience.SEA));
        Score again = ComposedMusic.create().score(cue, Meter.FREE);

        assertThat(again.music().orElseThrow().channels())
                .isDeepEqualTo(first.music().orElseThrow().channels());
        assertThat(again.bed().orElseThrow().channels())
                .isDeepEqualTo(first.bed().orElseThrow().channels());
    }

    @Test
    void isNotDisturbedByAnotherCueOnAnotherThread() throws Exception {
        float[][] alone = score(Mood.SAD, List.of()).music().orElseThrow().channels();
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            Future<Score> other = pool.submit(() -> score(Mood.TRIUMPHANT, List.of()));
            Future<Score> together = pool.submit(() -> score(Mood.SAD, List.of()));
            assertThat(together.get().music().orElseThrow().channels()).isDeepEqualTo(alone);
            assertThat(other.get().music()).isPresent();
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void soundsDifferentWithAnotherSeed() throws Exception {
        Cue cue = cue(Mood.CALM, List.of());
        Cue other = new Cue(Mood.CALM, 0.5, "", List.of(), List.of(), "", cue.length(), 99);

        assertThat(MUSIC.score(other, Meter.FREE).music().orElseThrow().channels()[0])
                .isNotEqualTo(MUSIC.score(cue, Meter.FREE).music().orElseThrow().channels()[0]);
    }

    @Test
    void brightensWithJoyAndDarkensWithDread() throws Exception {
        double joyful = centroidHz(Mood.JOYFUL);
        double dark = centroidHz(Mood.DARK);

        assertThat(joyful).isGreaterThan(2 * dark);
    }

    @Test
    void namesWhoseInstrumentsThePlayersUse() {
        assertThat(MUSIC.credits()).contains("Fluid R3", "Frank Wen", "MIT");
    }

    @Test
    void stopsWhenItIsInterrupted() {
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> score(Mood.CALM, List.of()));
        assertThat(Thread.interrupted()).isFalse();
    }

    private static double centroidHz(Mood mood) throws Exception {
        return Measured.of(score(mood, List.of()).music().orElseThrow()).centroidHz();
    }

    private static Score score(Mood mood, List<Ambience> ambience) throws ProviderFault, InterruptedException {
        return MUSIC.score(cue(mood, ambience), Meter.FREE);
    }

    private static Cue cue(Mood mood, List<Ambience> ambience) {
        return new Cue(mood, 0.5, "", List.of(), ambience, "", Duration.ofSeconds(12), 7);
    }
}
