package io.narratix.assembly.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.narratix.events.AssemblyRequested;
import io.narratix.events.Degradation;
import io.narratix.events.Failure;
import io.narratix.events.MusicDone;
import io.narratix.events.RunCancelled;
import io.narratix.events.RunState;
import io.narratix.events.SfxDone;
import io.narratix.events.VoicesDone;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProposalTest {

    private static final Deadlines DEADLINES = new Deadlines(Duration.ofSeconds(60), Duration.ofSeconds(10));

    private final Tracks tracks = new Tracks("PARALLEL");

    @Test
    void waitsForTheVoicesUntilTheVeryDeadline() {
        assertThat(at(100_000 + 59_999, state())).isEmpty();
        assertThat(at(100_000 + 60_000, state()))
                .map(AssemblyRequested::getProposal)
                .contains("FAIL");
    }

    @Test
    void waitsForTheAccompanimentUntilTheVeryDeadline() {
        RunState spoken = RunState.newBuilder(state())
                .setVoices(tracks.voices())
                .setVoicesAt(150_000)
                .build();

        assertThat(at(159_999, spoken)).isEmpty();
        assertThat(at(160_000, spoken)).map(AssemblyRequested::getProposal).contains("COMPLETE");
    }

    @Test
    void saysOfEachLateTrackThatANewAttemptMayHaveIt() {
        RunState spoken = RunState.newBuilder(state())
                .setVoices(tracks.voices())
                .setVoicesAt(150_000)
                .build();

        assertThat(at(200_000, spoken).orElseThrow().getDegraded())
                .containsExactly(
                        new Degradation("music-svc", "not done within PT10S after the voices", 1, true),
                        new Degradation("sfx-svc", "not done within PT10S after the voices", 1, true));
    }

    @Test
    void doesNotLetARunDeadlineSpoilARunThatIsSpoken() {
        RunState whole = RunState.newBuilder(state())
                .setVoices(tracks.voices())
                .setVoicesAt(159_999)
                .setMusic(tracks.music())
                .setEffects(tracks.effects())
                .build();

        assertThat(at(500_000, whole)).map(AssemblyRequested::getProposal).contains("COMPLETE");
    }

    @Test
    void failsARunThatIsCancelledThoughEverythingIsThere() {
        RunState whole = RunState.newBuilder(state())
                .setVoices(tracks.voices())
                .setMusic(tracks.music())
                .setEffects(tracks.effects())
                .setCancelled(
                        RunCancelled.newBuilder().setReason("no more of it").build())
                .build();

        assertThat(at(100_000, whole)).hasValueSatisfying(request -> {
            assertThat(request.getProposal()).isEqualTo("FAIL");
            assertThat(request.getFailure())
                    .extracting(Failure::getKind, Failure::getReason, Failure::getRetryable)
                    .containsExactly("CANCELLED", "cancelled: no more of it", true);
        });
    }

    @Test
    void namesTheStageThatAFailureNames() {
        Failure unheard = Failure.newBuilder(Tracks.UNSCORED)
                .setStage("audio-analysis-svc")
                .build();
        MusicDone music = MusicDone.newBuilder(tracks.musicDegraded())
                .setStatus("FAILED")
                .setFailures(List.of(unheard))
                .build();

        assertThat(whole(tracks.voices(), music).getDegraded()).containsExactly(Tracks.missing("audio-analysis-svc"));
    }

    @Test
    void saysOnceThatTheAnalysisWhichBothTracksWaitForHasFailed() {
        Failure unread = Failure.newBuilder(Tracks.UNSCORED)
                .setStage("audio-analysis-svc")
                .build();
        RunState whole = RunState.newBuilder(state())
                .setVoices(tracks.voices())
                .setVoicesAt(150_000)
                .setMusic(MusicDone.newBuilder(tracks.musicDegraded())
                        .setStatus("FAILED")
                        .setFailures(List.of(unread))
                        .build())
                .setEffects(SfxDone.newBuilder(tracks.effectsFailed())
                        .setFailures(List.of(unread))
                        .build())
                .build();

        assertThat(at(150_001, whole).orElseThrow().getDegraded())
                .containsExactly(Tracks.missing("audio-analysis-svc"));
    }

    @Test
    void callsADramaDegradedThoughNobodySaysWhy() {
        MusicDone silent = MusicDone.newBuilder(tracks.musicDegraded())
                .setFailures(List.of())
                .build();

        assertThat(whole(tracks.voices(), silent).getDegraded())
                .extracting(Degradation::getStage)
                .containsExactly("music-svc");
    }

    @Test
    void saysWhyTheVoicesFailedThoughTheyDoNot() {
        VoicesDone silent =
                VoicesDone.newBuilder(tracks.voicesFailed()).setFailure(null).build();

        AssemblyRequested proposal = whole(silent, tracks.music());

        assertThat(proposal.getProposal()).isEqualTo("FAIL");
        assertThat(proposal.getFailure().getStage()).isEqualTo("voice-svc");
        assertThat(proposal.getFailure().getReason()).isNotBlank();
    }

    @Test
    void refusesDeadlinesThatAreNone() {
        assertThatThrownBy(() -> new Deadlines(Duration.ZERO, Duration.ZERO))
                .hasMessage("narratix.assembly.deadlines needs run > 0 and accompaniment >= 0 but had PT0S and PT0S");
        assertThatThrownBy(() -> new Deadlines(Duration.ofHours(1), Duration.ofSeconds(-1)))
                .hasMessageContaining("PT1H and PT-1S");
    }

    private AssemblyRequested whole(VoicesDone voices, MusicDone music) {
        RunState whole = RunState.newBuilder(state())
                .setVoices(voices)
                .setVoicesAt(150_000)
                .setMusic(music)
                .setEffects(tracks.effects())
                .build();
        return at(150_001, whole).orElseThrow();
    }

    private RunState state() {
        return RunState.newBuilder()
                .setCommission(tracks.commission())
                .setSeenAt(100_000)
                .build();
    }

    private static Optional<AssemblyRequested> at(long now, RunState run) {
        return Proposal.of(run, now, DEADLINES);
    }
}
