package io.narratix.assembly.join;

import io.narratix.events.AssemblyRequested;
import io.narratix.events.Commission;
import io.narratix.events.Degradation;
import io.narratix.events.Failure;
import io.narratix.events.MusicDone;
import io.narratix.events.RunCancelled;
import io.narratix.events.RunState;
import io.narratix.events.SfxDone;
import io.narratix.events.StageTiming;
import io.narratix.events.VoicesDone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What follows from the state of a run. Pure: the same state at the same time always proposes the same. */
final class Proposal {

    private final RunState run;
    private final long now;
    private final Deadlines deadlines;

    private Proposal(RunState run, long now, Deadlines deadlines) {
        this.run = run;
        this.now = now;
        this.deadlines = deadlines;
    }

    /** Empty as long as there is something to wait for. */
    static Optional<AssemblyRequested> of(RunState run, long now, Deadlines deadlines) {
        return Optional.ofNullable(new Proposal(run, now, deadlines).proposed());
    }

    private @Nullable AssemblyRequested proposed() {
        if (run.getCancelled() != null) {
            return failed(cancelled(run.getCancelled()));
        }
        VoicesDone voices = run.getVoices();
        if (voices == null) {
            return now >= deadlines.ofVoices(run.getCommission().getAcceptedAt(), run.getSeenAt())
                    ? failed(deadlinePassed())
                    : null;
        }
        if (!voices.getStatus().equals("OK")) {
            return failed(voices.getFailure() == null ? unexplained() : voices.getFailure());
        }
        boolean everythingIsThere = run.getMusic() != null && run.getEffects() != null;
        boolean overdue = now >= run.getVoicesAt() + deadlines.accompaniment().toMillis();
        return everythingIsThere || overdue ? complete(voices) : null;
    }

    private AssemblyRequested complete(VoicesDone voices) {
        MusicDone music = run.getMusic();
        SfxDone effects = run.getEffects();
        return request()
                .setCommission(voices.getCommission())
                .setVoices(voices.getClips())
                .setMusic(music == null ? null : music.getClips())
                .setEffects(effects == null ? null : effects.getClips())
                .setDegraded(degraded(music, effects))
                .setTimings(timings(voices, music, effects))
                .build();
    }

    private AssemblyRequested failed(Failure failure) {
        return request().setProposal("FAIL").setFailure(failure).build();
    }

    private AssemblyRequested.Builder request() {
        Commission commission = run.getCommission();
        return AssemblyRequested.newBuilder().setRunId(commission.getRunId()).setCommission(commission);
    }

    private Failure deadlinePassed() {
        return Failure.newBuilder()
                .setStage("voice-svc")
                .setKind("DEADLINE")
                .setReason("deadline: the voices were not done within %s of the hand-in".formatted(deadlines.run()))
                .setRetryable(true)
                .build();
    }

    private static Failure cancelled(RunCancelled order) {
        String reason = order.getReason();
        return Failure.newBuilder()
                .setStage("assembly-svc")
                .setKind("CANCELLED")
                .setReason(reason.isBlank() ? "cancelled" : "cancelled: " + reason)
                .setRetryable(true)
                .build();
    }

    private static Failure unexplained() {
        return Failure.newBuilder()
                .setStage("voice-svc")
                .setKind("BUG")
                .setReason("the voices failed without saying why")
                .build();
    }

    /** What both tracks lack for the same reason, because the analysis that feeds them failed, is said once. */
    private List<Degradation> degraded(@Nullable MusicDone music, @Nullable SfxDone effects) {
        List<Degradation> unscored = music == null
                ? List.of(late("music-svc"))
                : missing("music-svc", music.getStatus(), music.getFailures());
        List<Degradation> unheard = effects == null
                ? List.of(late("sfx-svc"))
                : missing("sfx-svc", effects.getStatus(), effects.getFailures());
        return Stream.concat(unscored.stream(), unheard.stream().filter(each -> !unscored.contains(each)))
                .toList();
    }

    private static List<Degradation> missing(String stage, String status, List<Failure> failures) {
        if (status.equals("OK") || status.equals("EMPTY")) {
            return List.of();
        }
        if (failures.isEmpty()) {
            return List.of(new Degradation(stage, "%s without saying why".formatted(status), 1, false));
        }
        return failures.stream()
                .map(failure -> new Degradation(
                        failure.getStage().isEmpty() ? stage : failure.getStage(),
                        failure.getReason(),
                        1,
                        failure.getRetryable()))
                .toList();
    }

    private Degradation late(String stage) {
        return new Degradation(
                stage, "not done within %s after the voices".formatted(deadlines.accompaniment()), 1, true);
    }

    private static List<StageTiming> timings(VoicesDone voices, @Nullable MusicDone music, @Nullable SfxDone effects) {
        List<StageTiming> timings = new ArrayList<>(voices.getTimings());
        if (music != null) {
            timings.addAll(music.getTimings());
        }
        if (effects != null) {
            timings.addAll(effects.getTimings());
        }
        return timings;
    }
}
