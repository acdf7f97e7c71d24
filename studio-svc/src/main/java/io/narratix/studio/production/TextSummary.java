package io.narratix.studio.production;

import io.narratix.studio.web.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A text in the list of all. */
record TextSummary(
        String textId,
        String title,
        String language,
        int characters,
        int attempt,
        String runId,
        RunState state,
        Instant submittedAt,
        @Nullable Instant finishedAt,
        @Nullable Integer durationMs,
        Money cost,
        @Nullable Integer expected,
        int settled,
        boolean degraded,
        @Nullable Failure failure) {

    static TextSummary of(TextRow row, @Nullable Integer expected, int settled, Money cost) {
        Verdict verdict = row.verdict();
        return new TextSummary(
                row.textId(),
                row.title(),
                row.language(),
                row.characters(),
                row.attempt(),
                row.runId(),
                row.state(),
                row.submittedAt(),
                row.finishedAt(),
                row.durationMs(),
                cost,
                expected,
                settled,
                verdict != null && !verdict.degraded().isEmpty(),
                verdict == null ? null : verdict.failure());
    }
}
