package io.narratix.voice;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.events.Commission;
import io.narratix.events.Failure;
import io.narratix.events.SpokenLine;
import io.narratix.events.StageTiming;
import io.narratix.events.TextAnalyzed;
import io.narratix.events.VoicesDone;
import io.narratix.schemas.Topics;
import io.narratix.stage.Closing;
import io.narratix.stage.Gathered;
import io.narratix.stage.RecordLists;
import io.narratix.testkit.MemoryArtifacts;
import io.narratix.testkit.RecordingOutbox;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VoicesClosingTest {

    private static final Failure BROKEN =
            Failure.newBuilder().setReason("line 2 cannot be spoken").build();

    private final RecordLists lists = new RecordLists(new MemoryArtifacts());
    private final VoicesClosing closing = new VoicesClosing(lists);
    private final RecordingOutbox outbox = new RecordingOutbox();
    private final TextAnalyzed manifest = TextAnalyzed.newBuilder()
            .setRunId("run")
            .setGeneration(7)
            .setLines(2)
            .setOccurredAt(5_000)
            .setCommission(
                    Commission.newBuilder().setRunId("run").setAcceptedAt(1_000).build())
            .build();

    @Test
    void expectsTheLinesOfTheReadingThatTheManifestNames() {
        assertThat(closing.expectationOf(manifest)).isEqualTo(new Closing.Expectation("run/7", 2));
        assertThat(closing.failsAtOnce()).isTrue();
    }

    @Test
    void expectsNoLinesOfATextThatCouldNotBeRead() {
        assertThat(closing.expectationOf(unread(BROKEN)).members()).isZero();
    }

    @Test
    void listsTheClipsInReadingOrder() throws Exception {
        VoicesDone done = done(manifest, List.of(spoken(1), spoken(2)));

        assertThat(done.getStatus()).isEqualTo("OK");
        assertThat(done.getLines()).isEqualTo(2);
        assertThat(done.getCommission()).isEqualTo(manifest.getCommission());
        assertThat(lists.read(done.getClips(), SpokenLine.class))
                .extracting(SpokenLine::getLine)
                .containsExactly(1, 2);
    }

    @Test
    void saysHowLongReadingAndSpeakingTook() {
        assertThat(done(manifest, List.of(spoken(1), spoken(2))).getTimings())
                .containsExactly(
                        new StageTiming("text-analysis-svc", 1_000L, 5_000L, 2),
                        new StageTiming("voice-svc", 2_000L, 9_000L, 2));
    }

    @Test
    void failsWithItsFirstLine() {
        VoicesDone done = done(manifest, List.of(spoken(1), new Gathered<>(2, null, BROKEN)));

        assertThat(done.getStatus()).isEqualTo("FAILED");
        assertThat(done.getFailure()).isEqualTo(BROKEN);
        assertThat(done.getClips()).isNull();
    }

    @Test
    void failsThoughItsManifestIsNotThereYet() {
        VoicesDone done = done(null, List.of(new Gathered<>(2, null, BROKEN)));

        assertThat(done.getStatus()).isEqualTo("FAILED");
        assertThat(done.getRunId()).isEqualTo("run");
        assertThat(done.getFailure()).isEqualTo(BROKEN);
    }

    @Test
    void passesOnWhyTheTextCouldNotBeRead() {
        VoicesDone done = done(unread(BROKEN), List.of());

        assertThat(done.getStatus()).isEqualTo("FAILED");
        assertThat(done.getFailure()).isEqualTo(BROKEN);
    }

    @Test
    void failsThoughNobodySaysWhyTheTextCouldNotBeRead() {
        VoicesDone done = done(unread(null), List.of());

        assertThat(done.getStatus()).isEqualTo("FAILED");
        assertThat(done.getFailure().getStage()).isEqualTo("text-analysis-svc");
    }

    private TextAnalyzed unread(@Nullable Failure failure) {
        return TextAnalyzed.newBuilder(manifest)
                .setStatus("FAILED")
                .setFailure(failure)
                .build();
    }

    private static Gathered<SpokenLine> spoken(int line) {
        return new Gathered<>(line, SpokenLine.newBuilder().setLine(line).build(), null);
    }

    private VoicesDone done(@Nullable TextAnalyzed closedBy, List<Gathered<SpokenLine>> members) {
        closing.announceDone(
                new Closing.Closed<>(
                        "run", closedBy, members, Instant.ofEpochMilli(2_000), Instant.ofEpochMilli(9_000)),
                outbox);
        return outbox.onlyOneOn(Topics.VOICES_DONE);
    }
}
