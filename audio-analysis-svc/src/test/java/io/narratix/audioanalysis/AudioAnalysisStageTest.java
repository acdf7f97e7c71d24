package io.narratix.audioanalysis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.narratix.events.AudioAnalyzed;
import io.narratix.events.AudioReading;
import io.narratix.events.Commission;
import io.narratix.events.EffectIdentified;
import io.narratix.events.Failure;
import io.narratix.events.MusicDone;
import io.narratix.events.Options;
import io.narratix.events.SoundscapeIdentified;
import io.narratix.manuscript.Manuscript;
import io.narratix.schemas.Topics;
import io.narratix.stage.Alternatives;
import io.narratix.stage.Desk;
import io.narratix.stage.Meter;
import io.narratix.stage.ProviderFault;
import io.narratix.stage.Stage;
import io.narratix.stage.Task;
import io.narratix.testkit.MemoryArtifacts;
import io.narratix.testkit.RecordingOutbox;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AudioAnalysisStageTest {

    private static final String STORY = "Rain fell on the roof. The door slammed, and a bell rang.";

    private final MemoryArtifacts artifacts = new MemoryArtifacts();
    private final RecordingOutbox outbox = new RecordingOutbox();
    private final Listening listening = new Listening(Alternatives.only(new TwoSounds("ears")), artifacts);
    private final Stage<Commission, AudioReading> stage = new AudioAnalysisStage<>(commission -> commission, listening);
    private final EffectRelease release = new EffectRelease(listening);

    @Test
    void announcesEverySoundWhileItListens() throws Exception {
        stage.work(commission("run", "PARALLEL"), new Desk(7, outbox));

        assertThat(outbox.said())
                .extracting(RecordingOutbox.Said::topic, RecordingOutbox.Said::key)
                .containsExactly(
                        tuple("soundscape.identified", "run/1"),
                        tuple("effect.identified", "run/1"),
                        tuple("effect.identified", "run/2"));
        assertThat(outbox.on(Topics.EFFECT_IDENTIFIED))
                .extracting(
                        EffectIdentified::getRunId,
                        EffectIdentified::getGeneration,
                        EffectIdentified::getName,
                        EffectIdentified::getFirstWord,
                        EffectIdentified::getDurationMs)
                .containsExactly(tuple("run", 7, "door-slam", 7, 900), tuple("run", 7, "bell", 11, 2_500));
    }

    @Test
    void saysHowLongAScenesWordsTakeToRead() throws Exception {
        stage.work(commission("run", "PARALLEL"), new Desk(7, outbox));

        SoundscapeIdentified rain = outbox.onlyOneOn(Topics.SOUNDSCAPE_IDENTIFIED);
        assertThat(rain.getAmbience()).containsExactly("RAIN");
        assertThat(rain.getMood()).isEqualTo("CALM");
        assertThat(rain.getEstimatedMs()).isEqualTo((int) Math.round((STORY.length() - 1) / 14.0 * 1000));
    }

    @Test
    void closesTheSetsWithAManifest() throws Exception {
        AudioReading reading = stage.work(commission("run", "PARALLEL"), new Desk(7, new RecordingOutbox()));

        stage.announce(commission("run", "PARALLEL"), reading, outbox);

        AudioAnalyzed manifest = outbox.onlyOneOn(Topics.AUDIO_ANALYZED);
        assertThat(manifest.getStatus()).isEqualTo("OK");
        assertThat(manifest.getGeneration()).isEqualTo(7);
        assertThat(manifest.getSoundscapes()).isEqualTo(1);
        assertThat(manifest.getEffects()).isEqualTo(2);
        assertThat(manifest.getDigest()).isNotEmpty();
        assertThat(manifest.getProvider()).isEqualTo("ears");
    }

    @Test
    void saysOfARecalledReadingWhatItSaidOfAFreshOneButOfTheNewRun() throws Exception {
        AudioReading reading = stage.work(commission("run", "PARALLEL"), new Desk(7, outbox));

        RecordingOutbox later = new RecordingOutbox();
        stage.announce(commission("later", "PARALLEL"), reading, later);

        assertThat(later.on(Topics.EFFECT_IDENTIFIED))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("runId")
                .isEqualTo(outbox.on(Topics.EFFECT_IDENTIFIED));
        assertThat(later.said())
                .extracting(RecordingOutbox.Said::key)
                .containsExactly("later/1", "later/1", "later/2", "later");
    }

    @Test
    void recordsThatTwoCallsTookThePlaceOfOne() throws Exception {
        TwoSounds ears = new TwoSounds("ears");
        SoundAnalyst twoCalls = new SoundAnalyst() {
            @Override
            public String name() {
                return "ears (two calls)";
            }

            @Override
            public boolean isFallback() {
                return true;
            }

            @Override
            public void analyse(Manuscript manuscript, String language, Meter meter, Findings findings) {
                ears.analyse(manuscript, language, meter, findings);
            }
        };
        Listening either = new Listening(new Alternatives<>(List.of(ears, twoCalls)), artifacts);
        AudioAnalysisStage<Commission> fallingBack = new AudioAnalysisStage<>(commission -> commission, either);
        Desk desk = new Desk(7, 1, new RecordingOutbox(), Meter.FREE);

        AudioReading reading = fallingBack.work(commission("run", "PARALLEL"), desk);
        fallingBack.announce(commission("run", "PARALLEL"), reading, outbox);

        assertThat(fallingBack.providerOf(1)).isEqualTo("ears (two calls)");
        assertThat(outbox.onlyOneOn(Topics.AUDIO_ANALYZED))
                .extracting(AudioAnalyzed::getFallback, AudioAnalyzed::getProvider)
                .containsExactly(true, "ears (two calls)");
    }

    @Test
    void keepsTheEffectsOfASequentialTextUntilItsMusicIsDone() throws Exception {
        Commission sequential = commission("run", "SEQUENTIAL");
        AudioReading reading = stage.work(sequential, new Desk(7, outbox));
        stage.announce(sequential, reading, outbox);
        assertThat(outbox.on(Topics.EFFECT_IDENTIFIED)).isEmpty();
        assertThat(outbox.onlyOneOn(Topics.AUDIO_ANALYZED).getEffects()).isEqualTo(2);

        MusicDone done = MusicDone.newBuilder().setCommission(sequential).build();
        release.announce(done, reading, outbox);

        assertThat(outbox.on(Topics.EFFECT_IDENTIFIED))
                .extracting(EffectIdentified::getRunId, EffectIdentified::getEffect)
                .containsExactly(tuple("run", 1), tuple("run", 2));
    }

    @Test
    void releasesEffectsFromTheReadingThatFoundThem() {
        Commission sequential = commission("run", "SEQUENTIAL");

        Task releasing =
                release.taskOf(MusicDone.newBuilder().setCommission(sequential).build());

        assertThat(releasing.inputHash()).isEqualTo(stage.taskOf(sequential).inputHash());
    }

    @Test
    void findsTheEffectsItselfIfNobodyDidBefore() throws Exception {
        MusicDone done = MusicDone.newBuilder()
                .setCommission(commission("run", "SEQUENTIAL"))
                .build();

        release.announce(done, release.work(done, new Desk(7, new RecordingOutbox())), outbox);

        assertThat(outbox.on(Topics.EFFECT_IDENTIFIED)).hasSize(2);
    }

    @Test
    void leavesItToTheManifestToSayThatNothingWasFound() {
        MusicDone done = MusicDone.newBuilder()
                .setCommission(commission("run", "SEQUENTIAL"))
                .build();

        release.announceFailure(done, Failure.newBuilder().build(), outbox);

        assertThat(outbox.said()).isEmpty();
    }

    @Test
    void announcesOnlyWhatIsWanted() throws Exception {
        Commission plain = Commission.newBuilder(commission("run", "PARALLEL"))
                .setOptions(
                        Options.newBuilder().setMusic(false).setEffects(false).build())
                .build();

        stage.announce(plain, stage.work(plain, new Desk(7, outbox)), outbox);

        assertThat(outbox.said()).hasSize(1);
        AudioAnalyzed manifest = outbox.onlyOneOn(Topics.AUDIO_ANALYZED);
        assertThat(manifest.getStatus()).isEqualTo("EMPTY");
        assertThat(manifest.getSoundscapes() + manifest.getEffects()).isZero();
    }

    @Test
    void answersAFailureWithAManifestThatGivesTheReason() {
        Failure failure = Failure.newBuilder().setReason("401 no such key").build();

        stage.announceFailure(commission("run", "PARALLEL"), failure, outbox);

        AudioAnalyzed manifest = outbox.onlyOneOn(Topics.AUDIO_ANALYZED);
        assertThat(manifest.getStatus()).isEqualTo("FAILED");
        assertThat(manifest.getFailure()).isEqualTo(failure);
        assertThat(manifest.getRunId()).isEqualTo("run");
    }

    @Test
    void hearsTheSameTextOnceForEachAnalystAndLanguage() {
        Commission english = commission("run", "PARALLEL");
        Commission again = commission("another", "SEQUENTIAL");
        Commission welsh = Commission.newBuilder(english).setLanguage("cy").build();
        Listening other = new Listening(Alternatives.only(new TwoSounds("other ears")), artifacts);

        String hash = listening.taskFor(english).inputHash();

        assertThat(listening.taskFor(again).inputHash()).isEqualTo(hash);
        assertThat(listening.taskFor(welsh).inputHash()).isNotEqualTo(hash);
        assertThat(other.taskFor(english).inputHash()).isNotEqualTo(hash);
        assertThat(listening.taskFor(english).paid()).containsExactly(true);
    }

    @Test
    void refusesASubmissionWithoutAText() {
        Commission blank = Commission.newBuilder().setRunId("run").build();

        assertThatThrownBy(() -> stage.work(blank, new Desk(7, outbox)))
                .isInstanceOf(ProviderFault.class)
                .hasMessage("The submission has no text: neither a body nor a reference to one.");
    }

    private Commission commission(String runId, String mode) {
        return Commission.newBuilder()
                .setRunId(runId)
                .setMode(mode)
                .setText(artifacts.put(STORY.getBytes(UTF_8), "text/plain"))
                .setOptions(Options.newBuilder().build())
                .build();
    }

    /** Hears rain all along, a door and a bell. */
    private record TwoSounds(String name) implements SoundAnalyst {

        @Override
        public void analyse(Manuscript manuscript, String language, Meter meter, Findings findings) {
            findings.hears(new Soundscape(
                    1,
                    1,
                    manuscript.words().size(),
                    Mood.CALM,
                    0.3,
                    "ambient",
                    List.of("piano"),
                    List.of(Ambience.RAIN),
                    "Rain on a roof"));
            findings.hears(new Effect(1, "door-slam", "A door slams", 1, 7, 7, Duration.ofMillis(900)));
            findings.hears(new Effect(2, "bell", "A bell rings", 2, 11, 12, Duration.ofMillis(2_500)));
        }
    }
}
