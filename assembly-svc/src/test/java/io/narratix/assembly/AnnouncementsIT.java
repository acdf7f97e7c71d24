package io.narratix.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.backbone.DatabaseAccess;
import io.narratix.events.AssemblyCompleted;
import io.narratix.events.AssemblyFailed;
import io.narratix.events.AssemblyRequested;
import io.narratix.events.Commission;
import io.narratix.events.Degradation;
import io.narratix.events.DeliveredFile;
import io.narratix.events.Failure;
import io.narratix.events.Produced;
import io.narratix.events.StageTiming;
import io.narratix.schemas.RecordCodec;
import io.narratix.schemas.Topics;
import io.narratix.stage.Accounts;
import io.narratix.testkit.MemoryRegistry;
import io.narratix.testkit.RecordingOutbox;
import io.narratix.testkit.TestBackbone;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class AnnouncementsIT {

    private static final JdbcClient DATABASE = JdbcClient.create(migrated());
    private static final RecordCodec CODEC = MemoryRegistry.codec();
    private static final AtomicInteger RUNS = new AtomicInteger();
    private static final Failure FAILURE =
            Failure.newBuilder().setStage("voice-svc").setReason("deadline").build();
    private static final Produced PRODUCED = Produced.newBuilder()
            .setFiles(List.of(new DeliveredFile("final.mp3", null)))
            .setDurationMs(61_000)
            .setIntegratedLufs(-18.1)
            .setTruePeakDbtp(-1.4)
            .setStartedAt(2_000)
            .setFinishedAt(9_000)
            .build();

    private final Announcements announcements =
            new Announcements(new Verdicts(DATABASE, CODEC), new Accounts(DATABASE));
    private final RecordingOutbox outbox = new RecordingOutbox();
    private final AssemblyRequested request = request("run-" + RUNS.incrementAndGet());

    @Test
    void saysOfACompletedRunAllThatIsKnownOfIt() {
        announcements.completed(request, PRODUCED, outbox);

        AssemblyCompleted completed = outbox.onlyOneOn(Topics.ASSEMBLY_COMPLETED);
        assertThat(completed.getRunId()).isEqualTo(request.getRunId());
        assertThat(completed.getTextId()).isEqualTo("tale");
        assertThat(completed.getAttempt()).isEqualTo(2);
        assertThat(completed.getTitle()).isEqualTo("A Tale");
        assertThat(completed.getFiles()).isEqualTo(PRODUCED.getFiles());
        assertThat(completed.getDurationMs()).isEqualTo(61_000);
        assertThat(completed.getIntegratedLufs()).isEqualTo(-18.1);
        assertThat(completed.getTruePeakDbtp()).isEqualTo(-1.4);
        assertThat(completed.getDegraded()).isEqualTo(request.getDegraded());
        assertThat(completed.getTimings())
                .containsExactly(
                        new StageTiming("voice-svc", 1_000L, 2_000L, 3),
                        new StageTiming("assembly-svc", 2_000L, 9_000L, 1));
    }

    @Test
    void saysWhyARunFailed() {
        announcements.failed(request, FAILURE, outbox);

        AssemblyFailed failed = outbox.onlyOneOn(Topics.ASSEMBLY_FAILED);
        assertThat(failed.getRunId()).isEqualTo(request.getRunId());
        assertThat(failed.getAttempt()).isEqualTo(2);
        assertThat(failed.getFailure()).isEqualTo(FAILURE);
    }

    @Test
    void announcesNoSecondVerdict() {
        announcements.failed(request, FAILURE, new RecordingOutbox());

        announcements.completed(request, PRODUCED, outbox);

        assertThat(outbox.said()).isEmpty();
    }

    @Test
    void saysTheSameVerdictAgain() {
        announcements.completed(request, PRODUCED, outbox);
        announcements.failed(request, FAILURE, outbox);
        announcements.completed(request, PRODUCED, outbox);

        assertThat(outbox.said()).hasSize(2);
        assertThat(outbox.on(Topics.ASSEMBLY_COMPLETED)).hasSize(2);
    }

    @Test
    void keepsToItsFirstWordsWhenTheSameVerdictIsProposedForAnotherReason() {
        announcements.failed(request, FAILURE, outbox);
        announcements.failed(
                request, Failure.newBuilder(FAILURE).setReason("cancelled").build(), outbox);

        assertThat(outbox.on(Topics.ASSEMBLY_FAILED))
                .extracting(failed -> failed.getFailure().getReason())
                .containsExactly("deadline", "deadline");
    }

    @Test
    void keepsToWhatWasMissingWhenItComesAfterTheVerdict() {
        announcements.completed(request, PRODUCED, outbox);
        announcements.completed(
                AssemblyRequested.newBuilder(request).setDegraded(List.of()).build(),
                Produced.newBuilder(PRODUCED).setDurationMs(62_000).build(),
                outbox);

        assertThat(outbox.on(Topics.ASSEMBLY_COMPLETED))
                .extracting(AssemblyCompleted::getDurationMs)
                .containsExactly(61_000, 61_000);
    }

    @Test
    void givesOneVerdictThoughEightProposeAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 20; round++) {
                AssemblyRequested contested = request("contested-" + round);
                List<RecordingOutbox> outboxes = proposedAtOnce(contested, threads);
                assertThat(outboxes.stream()
                                .flatMap(each -> each.said().stream())
                                .map(RecordingOutbox.Said::topic)
                                .distinct())
                        .hasSize(1);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private List<RecordingOutbox> proposedAtOnce(AssemblyRequested contested, ExecutorService threads)
            throws Exception {
        List<Callable<RecordingOutbox>> proposals = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            boolean completes = i % 2 == 0;
            proposals.add(() -> proposed(contested, completes));
        }
        List<RecordingOutbox> outboxes = new ArrayList<>();
        for (Future<RecordingOutbox> each : threads.invokeAll(proposals)) {
            outboxes.add(each.get());
        }
        return outboxes;
    }

    private RecordingOutbox proposed(AssemblyRequested contested, boolean completes) {
        RecordingOutbox own = new RecordingOutbox();
        if (completes) {
            announcements.completed(contested, PRODUCED, own);
        } else {
            announcements.failed(contested, FAILURE, own);
        }
        return own;
    }

    private static AssemblyRequested request(String runId) {
        return AssemblyRequested.newBuilder()
                .setRunId(runId)
                .setCommission(Commission.newBuilder()
                        .setTextId("tale")
                        .setTitle("A Tale")
                        .setAttempt(2)
                        .build())
                .setDegraded(List.of(new Degradation("sfx-svc", "no such sound", 1, false)))
                .setTimings(List.of(new StageTiming("voice-svc", 1_000L, 2_000L, 3)))
                .build();
    }

    private static DriverManagerDataSource migrated() {
        DatabaseAccess access = TestBackbone.shared().freshSchema();
        DriverManagerDataSource source =
                new DriverManagerDataSource(access.jdbcUrl(), access.username(), access.password());
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/stage", "classpath:db/assembly")
                .load()
                .migrate();
        return source;
    }
}
