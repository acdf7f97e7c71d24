package io.narratix.studio.production;

import io.narratix.studio.web.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text with one of its runs, as the API shows it. */
public record Text(
        String textId,
        String title,
        String language,
        int characters,
        int attempt,
        List<Integer> attempts,
        String runId,
        RunState state,
        String mode,
        Wishes options,
        Instant submittedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        long elapsedMs,
        long oneByOneMs,
        @Nullable Integer durationMs,
        @Nullable Double integratedLufs,
        @Nullable Double truePeakDbtp,
        Money cost,
        List<Stage> stages,
        @Nullable Failure failure,
        List<Degradation> degraded,
        List<StoodIn> fallbacks,
        List<File> files) {

    /** A file that can be taken. */
    public record File(String name, String mediaType, long bytes, String sha256, String href) {}

    /** Whether an attempt with the same wishes could end in more. */
    public boolean leavesSomethingToRetry() {
        return state == RunState.FAILED || state == RunState.CANCELLED || !degraded.isEmpty();
    }
}
