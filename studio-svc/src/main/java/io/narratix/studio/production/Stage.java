package io.narratix.studio.production;

import io.narratix.studio.web.Money;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How far a stage is with a run. */
record Stage(
        String stage,
        StageState state,
        @Nullable Integer expected,
        int finished,
        int recalled,
        int failed,
        int running,
        int retries,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        long busyMs,
        Money cost) {

    /** In the order in which they are shown. */
    static final List<String> NAMES =
            List.of("text-analysis-svc", "voice-svc", "audio-analysis-svc", "music-svc", "sfx-svc", "assembly-svc");

    /** These have one item in each run, and don't say so. */
    private static final Set<String> OF_ONE_ITEM = Set.of("text-analysis-svc", "audio-analysis-svc", "assembly-svc");

    /** What the database sums up. */
    record Sums(
            String stage,
            @Nullable Integer expected,
            int finished,
            int recalled,
            int failed,
            int running,
            int retries,
            @Nullable Instant startedAt,
            @Nullable Instant lastAt,
            long busyMs,
            Money cost) {

        Stage summed() {
            Integer items = OF_ONE_ITEM.contains(stage) ? Integer.valueOf(1) : expected;
            boolean settled = items != null && finished + recalled + failed >= items && running == 0;
            return new Stage(
                    stage,
                    state(settled),
                    items,
                    finished,
                    recalled,
                    failed,
                    running,
                    retries,
                    startedAt,
                    settled ? lastAt : null,
                    busyMs,
                    cost);
        }

        private StageState state(boolean settled) {
            if (settled) {
                return failed > 0 && finished + recalled == 0 ? StageState.FAILED : StageState.FINISHED;
            }
            return startedAt == null ? StageState.WAITING : StageState.RUNNING;
        }
    }
}
