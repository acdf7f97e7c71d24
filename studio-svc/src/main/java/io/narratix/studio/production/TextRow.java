package io.narratix.studio.production;

import io.narratix.studio.web.Json;
import io.narratix.studio.web.Money;
import io.narratix.studio.web.Row;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** A row of the table of runs. */
record TextRow(
        String textId,
        String title,
        String language,
        String mode,
        Wishes wishes,
        int characters,
        int attempt,
        String runId,
        RunState state,
        Instant submittedAt,
        @Nullable Instant finishedAt,
        @Nullable Integer durationMs,
        @Nullable Verdict verdict) {

    static TextRow of(ResultSet row, Json json) throws SQLException {
        String options = row.getString("options");
        return new TextRow(
                row.getString("text_id"),
                row.getString("title"),
                row.getString("language"),
                row.getString("mode"),
                options.equals("{}") ? Wishes.DEFAULT : json.read(options, Wishes.class),
                row.getInt("characters"),
                row.getInt("attempt"),
                row.getString("run_id"),
                RunState.valueOf(row.getString("state")),
                Objects.requireNonNull(Row.instant(row, "submitted_at")),
                Row.instant(row, "finished_at"),
                row.getObject("duration_ms", Integer.class),
                json.readIfAny(row.getString("verdict"), Verdict.class));
    }

    Text with(List<Integer> attempts, List<Stage> stages, Instant now) {
        Instant until = finishedAt == null ? now : finishedAt;
        Verdict drama = state == RunState.COMPLETED ? verdict : null;
        return new Text(
                textId,
                title,
                language,
                characters,
                attempt,
                attempts,
                runId,
                state,
                mode,
                wishes,
                submittedAt,
                startedAt(stages),
                finishedAt,
                Math.max(0, Duration.between(submittedAt, until).toMillis()),
                stages.stream().mapToLong(Stage::busyMs).sum(),
                durationMs,
                drama == null ? null : drama.integratedLufs(),
                drama == null ? null : drama.truePeakDbtp(),
                cost(stages),
                stages,
                verdict == null ? null : verdict.failure(),
                verdict == null ? List.of() : verdict.degraded(),
                verdict == null ? List.of() : verdict.fallbacks(),
                files());
    }

    private List<Text.File> files() {
        return verdict == null
                ? List.of()
                : verdict.files().stream().map(this::file).toList();
    }

    private Text.File file(Verdict.Named named) {
        String[] path = ("api/v1/texts/" + "%s/files/" + named.name()).split("/");
        path[3] = textId;
        String href = UriComponentsBuilder.fromPath("/")
                .pathSegment(path)
                .queryParam("attempt", attempt)
                .encode()
                .toUriString();
        StoredFile file = named.file();
        return new Text.File(named.name(), file.mediaType(), file.bytes(), file.sha256(), href);
    }

    private static @Nullable Instant startedAt(List<Stage> stages) {
        return stages.stream()
                .map(Stage::startedAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Money cost(List<Stage> stages) {
        return Money.dollars(
                stages.stream().map(stage -> stage.cost().amount()).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
