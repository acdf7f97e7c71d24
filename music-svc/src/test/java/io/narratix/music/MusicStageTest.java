package io.narratix.music;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.events.AudioAnalyzed;
import io.narratix.events.Commission;
import io.narratix.events.Failure;
import io.narratix.events.MusicDone;
import io.narratix.events.SceneScore;
import io.narratix.events.ScoredScene;
import io.narratix.events.SoundscapeIdentified;
import io.narratix.events.StageTiming;
import io.narratix.schemas.Topics;
import io.narratix.sound.Pcm;
import io.narratix.stage.Alternatives;
import io.narratix.stage.Closing;
import io.narratix.stage.Desk;
import io.narratix.stage.Gathered;
import io.narratix.stage.Meter;
import io.narratix.stage.Place;
import io.narratix.stage.RecordLists;
import io.narratix.testkit.MemoryArtifacts;
import io.narratix.testkit.RecordingOutbox;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MusicStageTest {

    private static final Failure BROKEN =
            Failure.newBuilder().setReason("out of tune").build();

    private final RecordingOutbox outbox = new RecordingOutbox();
    private final MemoryArtifacts artifacts = new MemoryArtifacts();
    private final RecordLists lists = new RecordLists(artifacts);
    private final MusicStage stage = new MusicStage(Alternatives.only(provider()), artifacts, Room.ofHeap());
    private final MusicClosing closing = new MusicClosing(lists);

    private final SoundscapeIdentified storm = SoundscapeIdentified.newBuilder()
            .setRunId("run")
            .setGeneration(4)
            .setScene(2)
            .setFirstWord(31)
            .setLastWord(90)
            .setMood("DARK")
            .setIntensity(0.8)
            .setAmbience(List.of("STORM", "SEA"))
            .setPrompt("a ship in a storm")
            .setEstimatedMs(30_000)
            .build();

    private final AudioAnalyzed manifest = AudioAnalyzed.newBuilder()
            .setRunId("run")
            .setGeneration(4)
            .setSoundscapes(2)
            .setEffects(5)
            .setOccurredAt(3_000)
            .setCommission(
                    Commission.newBuilder().setRunId("run").setAcceptedAt(1_000).build())
            .build();

    @Test
    void scoresTheSameSceneOnceInWhateverRun() {
        SoundscapeIdentified elsewhere = SoundscapeIdentified.newBuilder(storm)
                .setRunId("another run")
                .setGeneration(9)
                .build();
        SoundscapeIdentified calmer =
                SoundscapeIdentified.newBuilder(storm).setIntensity(0.2).build();
        SoundscapeIdentified later =
                SoundscapeIdentified.newBuilder(storm).setScene(3).build();

        assertThat(hash(elsewhere)).isEqualTo(hash(storm));
        assertThat(List.of(hash(storm), hash(calmer), hash(later))).doesNotHaveDuplicates();
    }

    @Test
    void putsTheScoreUnderItsWords() throws Exception {
        SceneScore score = stage.work(storm, new Desk(1, outbox));

        assertThat(score.getMusic().getCredits()).isEqualTo("Somebody, CC0");
        assertThat(score.getMusic().getChannels()).isEqualTo(2);
        assertThat(score.getMusic().getDurationMs()).isEqualTo(100);
        assertThat(score.getBed()).isNull();
        assertThat(artifacts.read(score.getMusic().getAudio())).hasSize(44 + 2 * 2 * 4_800);
        assertThat(stage.placeOf(storm)).isEqualTo(new Place("run/4", 2));
        assertThat(stage.entryOf(storm, score))
                .isEqualTo(new ScoredScene(2, 31, 90, "DARK", List.of("STORM", "SEA"), score.getMusic(), null));
    }

    @Test
    void namesWhoeverMadeTheMusicAndWhoeverMadeTheBed() throws Exception {
        MusicStage both = new MusicStage(
                new Alternatives<>(List.of(provider(), provider("paid", "v1"))), artifacts, Room.ofHeap());
        MusicStage newer = new MusicStage(
                new Alternatives<>(List.of(provider(), provider("paid", "v2"))), artifacts, Room.ofHeap());

        SceneScore score = both.work(storm, new Desk(1, 1, outbox, Meter.FREE));

        assertThat(score.getMusic().getProvider()).isEqualTo("paid").isEqualTo(both.providerOf(1));
        assertThat(score.getBed().getProvider()).isEqualTo("offline");
        assertThat(score.getBed().getCredits()).contains("Narratix");
        assertThat(both.taskOf(storm).inputHash())
                .isNotEqualTo(newer.taskOf(storm).inputHash())
                .isNotEqualTo(hash(storm));
    }

    @Test
    void waitsForAllScenesOfTheReading() {
        assertThat(closing.expectationOf(manifest)).isEqualTo(new Closing.Expectation("run/4", 2));
        assertThat(closing.failsAtOnce()).isFalse();
    }

    @Test
    void isDoneWithEverySceneScored() throws Exception {
        MusicDone done = done(manifest, List.of(made(1), made(2)));

        assertThat(done.getStatus()).isEqualTo("OK");
        assertThat(done.getScenes()).isEqualTo(2);
        assertThat(lists.read(done.getClips(), ScoredScene.class))
                .extracting(ScoredScene::getScene)
                .containsExactly(1, 2);
        assertThat(done.getTimings())
                .containsExactly(
                        new StageTiming("audio-analysis-svc", 1_000L, 3_000L, 7),
                        new StageTiming("music-svc", 0L, 0L, 2));
    }

    @Test
    void isDoneWithoutASceneToScore() {
        MusicDone done = done(manifest, List.of());

        assertThat(done.getStatus()).isEqualTo("EMPTY");
        assertThat(done.getClips()).isNull();
    }

    @Test
    void isDegradedIfSomeAreMissingAndFailedIfAllAre() throws Exception {
        MusicDone some = done(manifest, List.of(made(1), failed(2)));

        assertThat(some.getStatus()).isEqualTo("DEGRADED");
        assertThat(some.getFailures()).containsExactly(BROKEN);
        assertThat(lists.read(some.getClips(), ScoredScene.class)).hasSize(1);
        assertThat(done(manifest, List.of(failed(1), failed(2))).getStatus()).isEqualTo("FAILED");
    }

    @Test
    void failsWithTheAnalysis() {
        AudioAnalyzed unheard = AudioAnalyzed.newBuilder(manifest)
                .setStatus("FAILED")
                .setSoundscapes(0)
                .setFailure(BROKEN)
                .build();

        MusicDone done = done(unheard, List.of());

        assertThat(done.getStatus()).isEqualTo("FAILED");
        assertThat(done.getFailures()).containsExactly(BROKEN);
    }

    private String hash(SoundscapeIdentified scene) {
        return stage.taskOf(scene).inputHash();
    }

    private static Gathered<ScoredScene> made(int scene) {
        return new Gathered<>(scene, ScoredScene.newBuilder().setScene(scene).build(), null);
    }

    private static Gathered<ScoredScene> failed(int scene) {
        return new Gathered<>(scene, null, BROKEN);
    }

    private MusicDone done(AudioAnalyzed closedBy, List<Gathered<ScoredScene>> members) {
        RecordingOutbox said = new RecordingOutbox();
        closing.announceDone(new Closing.Closed<>("run", closedBy, members, Instant.EPOCH, Instant.EPOCH), said);
        return said.onlyOneOn(Topics.MUSIC_DONE);
    }

    private static MusicProvider provider() {
        return provider("fake", "");
    }

    private static MusicProvider provider(String name, String model) {
        return new MusicProvider() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String model() {
                return model;
            }

            @Override
            public Score score(Cue cue, Meter meter, Seat seat) {
                Pcm music = new Pcm(new float[2][4_800], Pcm.RATE_HZ);
                return new Score(Optional.of(music), model.isEmpty() ? Optional.empty() : Optional.of(music));
            }

            @Override
            public String credits() {
                return "Somebody, CC0";
            }
        };
    }
}
