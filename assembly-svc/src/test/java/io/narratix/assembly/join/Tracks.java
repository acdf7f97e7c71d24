package io.narratix.assembly.join;

import io.narratix.events.Artifact;
import io.narratix.events.AssemblyRequested;
import io.narratix.events.Commission;
import io.narratix.events.Degradation;
import io.narratix.events.Failure;
import io.narratix.events.MusicDone;
import io.narratix.events.SfxDone;
import io.narratix.events.StageTiming;
import io.narratix.events.TextSubmitted;
import io.narratix.events.VoicesDone;
import io.narratix.schemas.Commissions;
import java.util.List;

/** What the tracks say of one run, and what is to follow from it. */
record Tracks(String textId, String mode) {

    static final Failure BROKEN = Failure.newBuilder()
            .setStage("voice-svc")
            .setKind("PERMANENT")
            .setReason("line 3 cannot be spoken")
            .build();

    static final Failure UNSCORED = Failure.newBuilder()
            .setKind("AMBIGUOUS")
            .setReason("scene 2 has no music")
            .setRetryable(true)
            .build();

    private static final Artifact TEXT = artifact("text");

    Tracks(String mode) {
        this("story", mode);
    }

    TextSubmitted submission() {
        return TextSubmitted.newBuilder()
                .setTextId(textId)
                .setTitle("The Lighthouse")
                .setBody("The lamp went out.")
                .setMode(mode)
                .build();
    }

    String runId() {
        return Commissions.withoutBody(submission()).getRunId();
    }

    /** As the stages know it: with the text that came inline. */
    Commission commission() {
        return Commissions.of(submission(), body -> TEXT);
    }

    VoicesDone voices() {
        return VoicesDone.newBuilder()
                .setRunId(runId())
                .setCommission(commission())
                .setLines(3)
                .setClips(artifact("voices"))
                .setTimings(timings("voice-svc"))
                .build();
    }

    VoicesDone voicesFailed() {
        return VoicesDone.newBuilder()
                .setRunId(runId())
                .setCommission(commission())
                .setStatus("FAILED")
                .setFailure(BROKEN)
                .build();
    }

    MusicDone music() {
        return MusicDone.newBuilder()
                .setRunId(runId())
                .setCommission(commission())
                .setScenes(2)
                .setClips(artifact("music"))
                .setTimings(timings("music-svc"))
                .build();
    }

    MusicDone musicDegraded() {
        return MusicDone.newBuilder(music())
                .setStatus("DEGRADED")
                .setFailures(List.of(UNSCORED))
                .build();
    }

    SfxDone effects() {
        return SfxDone.newBuilder()
                .setRunId(runId())
                .setCommission(commission())
                .setEffects(1)
                .setClips(artifact("effects"))
                .setTimings(timings("sfx-svc"))
                .build();
    }

    SfxDone effectsFailed() {
        return SfxDone.newBuilder(effects())
                .setStatus("FAILED")
                .setClips(null)
                .setFailures(List.of(UNSCORED))
                .build();
    }

    SfxDone noEffects() {
        return SfxDone.newBuilder(effects())
                .setStatus("EMPTY")
                .setEffects(0)
                .setClips(null)
                .build();
    }

    AssemblyRequested complete() {
        return AssemblyRequested.newBuilder()
                .setRunId(runId())
                .setCommission(commission())
                .setVoices(artifact("voices"))
                .setMusic(artifact("music"))
                .setEffects(artifact("effects"))
                .setTimings(List.of(timing("voice-svc"), timing("music-svc"), timing("sfx-svc")))
                .build();
    }

    AssemblyRequested failed(Failure failure) {
        return AssemblyRequested.newBuilder()
                .setRunId(runId())
                .setCommission(Commissions.withoutBody(submission()))
                .setProposal("FAIL")
                .setFailure(failure)
                .build();
    }

    static Degradation missing(String stage) {
        return new Degradation(stage, UNSCORED.getReason(), 1, true);
    }

    static Artifact artifact(String name) {
        return new Artifact("memory:" + name, name, 1L, "application/octet-stream");
    }

    private static List<StageTiming> timings(String stage) {
        return List.of(timing(stage));
    }

    private static StageTiming timing(String stage) {
        return new StageTiming(stage, 1_000L, 2_000L, 3);
    }
}
