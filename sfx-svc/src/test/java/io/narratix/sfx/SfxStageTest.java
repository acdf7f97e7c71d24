package io.narratix.sfx;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.events.AudioAnalyzed;
import io.narratix.events.Clip;
import io.narratix.events.Commission;
import io.narratix.events.EffectGenerated;
import io.narratix.events.EffectIdentified;
import io.narratix.events.Failure;
import io.narratix.events.PlacedEffect;
import io.narratix.events.SfxDone;
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
import org.junit.jupiter.api.Test;

class SfxStageTest {

    private static final Failure BROKEN =
            Failure.newBuilder().setReason("no such sound").build();

    private final RecordingOutbox outbox = new RecordingOutbox();
    private final MemoryArtifacts artifacts = new MemoryArtifacts();
    private final RecordLists lists = new RecordLists(artifacts);
    private final SfxStage stage = new SfxStage(Alternatives.only(provider()), artifacts);
    private final SfxClosing closing = new SfxClosing(lists);

    private final EffectIdentified slam = EffectIdentified.newBuilder()
            .setRunId("run")
            .setGeneration(4)
            .setEffect(2)
            .setName("door-slam")
            .setPrompt("a heavy door slams")
            .setRank(1)
            .setFirstWord(31)
            .setLastWord(32)
            .setDurationMs(800)
            .build();

    private final AudioAnalyzed manifest = AudioAnalyzed.newBuilder()
            .setRunId("run")
            .setGeneration(4)
            .setSoundscapes(5)
            .setEffects(2)
            .setCommission(Commission.newBuilder().setRunId("run").build())
            .build();

    @Test
    void slamsTheSameDoorOnceForAllTexts() {
        EffectIdentified elsewhere = EffectIdentified.newBuilder(slam)
                .setRunId("another run")
                .setEffect(9)
                .setRank(3)
                .setFirstWord(5)
                .setLastWord(6)
                .build();
        EffectIdentified longer =
                EffectIdentified.newBuilder(slam).setDurationMs(900).build();
        EffectIdentified other = EffectIdentified.newBuilder(slam)
                .setPrompt("a light door slams")
                .build();

        assertThat(hash(elsewhere)).isEqualTo(hash(slam));
        assertThat(List.of(hash(slam), hash(longer), hash(other))).doesNotHaveDuplicates();
    }

    @Test
    void announcesTheClipAndPutsItOnItsWords() throws Exception {
        Clip clip = stage.work(slam, new Desk(1, outbox));

        stage.announce(slam, clip, outbox);

        assertThat(clip.getDurationMs()).isEqualTo(100);
        assertThat(clip.getCredits()).isEqualTo("Somebody, CC0");
        assertThat(artifacts.read(clip.getAudio())).hasSize(44 + 2 * 4_800);
        assertThat(outbox.onlyOneOn(Topics.EFFECT_GENERATED))
                .extracting(EffectGenerated::getGeneration, EffectGenerated::getEffect, EffectGenerated::getClip)
                .containsExactly(4, 2, clip);
        assertThat(stage.placeOf(slam)).isEqualTo(new Place("run/4", 2));
        assertThat(stage.entryOf(slam, clip)).isEqualTo(new PlacedEffect(2, "door-slam", 1, 31, 32, clip));
    }

    @Test
    void namesWhoeverMadeItAndTellsModelsApart() throws Exception {
        SfxStage both =
                new SfxStage(new Alternatives<>(List.of(provider("paid", "v1"), provider("free", ""))), artifacts);
        SfxStage newer =
                new SfxStage(new Alternatives<>(List.of(provider("paid", "v2"), provider("free", ""))), artifacts);

        Clip clip = both.work(slam, new Desk(1, 1, outbox, Meter.FREE));

        assertThat(clip.getProvider()).isEqualTo("free").isEqualTo(both.providerOf(1));
        assertThat(both.taskOf(slam).inputHash())
                .isNotEqualTo(newer.taskOf(slam).inputHash())
                .isNotEqualTo(hash(slam));
    }

    @Test
    void saysOfAnEffectThatFailedWhichItWasAndWhy() {
        stage.announceFailure(slam, BROKEN, outbox);

        assertThat(outbox.onlyOneOn(Topics.EFFECT_GENERATED))
                .extracting(EffectGenerated::getEffect, EffectGenerated::getStatus, EffectGenerated::getFailure)
                .containsExactly(2, "FAILED", BROKEN);
    }

    @Test
    void waitsForAllEffectsOfTheReading() {
        assertThat(closing.expectationOf(manifest)).isEqualTo(new Closing.Expectation("run/4", 2));
        assertThat(closing.failsAtOnce()).isFalse();
    }

    @Test
    void isDoneWithEveryEffectMade() throws Exception {
        SfxDone done = done(manifest, List.of(made(1), made(2)));

        assertThat(done.getStatus()).isEqualTo("OK");
        assertThat(done.getEffects()).isEqualTo(2);
        assertThat(lists.read(done.getClips(), PlacedEffect.class))
                .extracting(PlacedEffect::getEffect)
                .containsExactly(1, 2);
    }

    @Test
    void isDoneWithoutAnEffectToMake() {
        SfxDone done = done(manifest, List.of());

        assertThat(done.getStatus()).isEqualTo("EMPTY");
        assertThat(done.getClips()).isNull();
    }

    @Test
    void isDegradedIfSomeAreMissingAndFailedIfAllAre() throws Exception {
        SfxDone some = done(manifest, List.of(made(1), failed(2)));

        assertThat(some.getStatus()).isEqualTo("DEGRADED");
        assertThat(some.getFailures()).containsExactly(BROKEN);
        assertThat(lists.read(some.getClips(), PlacedEffect.class)).hasSize(1);
        assertThat(done(manifest, List.of(failed(1), failed(2))).getStatus()).isEqualTo("FAILED");
    }

    @Test
    void failsWithTheAnalysis() {
        AudioAnalyzed unheard = AudioAnalyzed.newBuilder(manifest)
                .setStatus("FAILED")
                .setEffects(0)
                .setFailure(BROKEN)
                .build();

        SfxDone done = done(unheard, List.of());

        assertThat(done.getStatus()).isEqualTo("FAILED");
        assertThat(done.getFailures()).containsExactly(BROKEN);
    }

    private String hash(EffectIdentified effect) {
        return stage.taskOf(effect).inputHash();
    }

    private static Gathered<PlacedEffect> made(int effect) {
        return new Gathered<>(
                effect, PlacedEffect.newBuilder().setEffect(effect).build(), null);
    }

    private static Gathered<PlacedEffect> failed(int effect) {
        return new Gathered<>(effect, null, BROKEN);
    }

    private SfxDone done(AudioAnalyzed closedBy, List<Gathered<PlacedEffect>> members) {
        RecordingOutbox said = new RecordingOutbox();
        closing.announceDone(new Closing.Closed<>("run", closedBy, members, Instant.EPOCH, Instant.EPOCH), said);
        return said.onlyOneOn(Topics.SFX_DONE);
    }

    private static EffectProvider provider() {
        return provider("fake", "");
    }

    private static EffectProvider provider(String name, String model) {
        return new EffectProvider() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String model() {
                return model;
            }

            @Override
            public Sound make(EffectOrder order, Meter meter) {
                return new Sound(Pcm.mono(new float[4_800], Pcm.RATE_HZ), "Somebody, CC0");
            }
        };
    }
}
