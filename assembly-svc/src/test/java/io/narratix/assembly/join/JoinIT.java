package io.narratix.assembly.join;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.narratix.assembly.AssemblyService;
import io.narratix.backbone.DatabaseAccess;
import io.narratix.events.AssemblyRequested;
import io.narratix.events.Degradation;
import io.narratix.schemas.Topics;
import io.narratix.testkit.TestBackbone;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** The join as the service runs it: with its own settings for caches, commits and state, on a real broker. */
class JoinIT {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);
    private static final int RUNS = 24;

    @TempDir
    Path folder;

    private final TestBackbone backbone = TestBackbone.shared();
    private final DatabaseAccess database = backbone.freshSchema();
    private final List<Runnable> words = new ArrayList<>();
    private final List<Tracks> runs = IntStream.range(0, RUNS)
            .mapToObj(number -> new Tracks("story-" + number, "PARALLEL"))
            .toList();

    @BeforeEach
    void empties() {
        backbone.emptyTopics();
    }

    @Test
    void proposesEachRunOnceAcrossARestartThoughEverythingComesTwiceAndOutOfOrder() {
        runs.forEach(this::tellTwice);
        Collections.shuffle(words, new Random(7));
        int middle = words.size() / 2;

        try (ConfigurableApplicationContext first = service()) {
            assertThat(first.getBean(JoinStreams.class)).isNotNull();
            words.subList(0, middle).forEach(Runnable::run);
            await().atMost(LONG_ENOUGH).until(() -> !proposals().isEmpty());
        }
        try (ConfigurableApplicationContext second = service()) {
            words.subList(middle, words.size()).forEach(Runnable::run);
            await().atMost(LONG_ENOUGH).until(() -> runIds(proposals()).size() == RUNS);
            await().atMost(LONG_ENOUGH).until(() -> verdicts().size() == RUNS);
        }

        Map<String, List<AssemblyRequested>> byRun =
                proposals().stream().collect(groupingBy(AssemblyRequested::getRunId));
        assertThat(byRun.values())
                .allSatisfy(proposals -> assertThat(proposals.stream()
                                .map(AssemblyRequested::getEventId)
                                .collect(toSet()))
                        .hasSize(1));
        assertThat(byRun.values())
                .extracting(proposals -> unstamped(proposals.get(0)))
                .containsExactlyInAnyOrderElementsOf(
                        runs.stream().map(Tracks::complete).toList());
    }

    @Test
    void proposesWithoutWhatIsLateWhenTheClockSaysSo() {
        Tracks run = new Tracks("late-story", "PARALLEL");
        try (ConfigurableApplicationContext service = service("--narratix.assembly.accompaniment-deadline=1s")) {
            backbone.send(Topics.TEXT_SUBMITTED, "late-story", run.submission());
            backbone.send(Topics.VOICES_DONE, run.runId(), run.voices());
            backbone.send(Topics.SFX_DONE, run.runId(), run.effects());

            await().atMost(LONG_ENOUGH).until(() -> proposals().size() == 1);
        }

        assertThat(proposals().get(0).getDegraded())
                .extracting(Degradation::getStage, Degradation::getReason)
                .containsExactly(tuple("music-svc", "not done within PT1S after the voices"));
    }

    private void tellTwice(Tracks run) {
        for (int time = 0; time < 2; time++) {
            words.add(
                    () -> backbone.send(Topics.TEXT_SUBMITTED, run.submission().getTextId(), run.submission()));
            words.add(() -> backbone.send(Topics.VOICES_DONE, run.runId(), run.voices()));
            words.add(() -> backbone.send(Topics.MUSIC_DONE, run.runId(), run.music()));
            words.add(() -> backbone.send(Topics.SFX_DONE, run.runId(), run.effects()));
        }
    }

    private ConfigurableApplicationContext service(String... further) {
        Stream<String> settings = Stream.of(
                "--spring.datasource.url=" + database.jdbcUrl(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password(),
                "--narratix.stage.bootstrap-servers=" + backbone.bootstrapServers(),
                "--narratix.stage.registry=" + backbone.registryUrl(),
                "--narratix.stage.artifacts=" + folder.resolve("artifacts"),
                "--narratix.assembly.workshop=" + folder.resolve("artifacts/workshop"),
                "--narratix.assembly.state=" + folder.resolve("state"),
                "--narratix.assembly.encoders=" + folder.resolve("encoders"));
        return AssemblyService.application()
                .web(WebApplicationType.NONE)
                .run(Stream.concat(settings, Stream.of(further)).toArray(String[]::new));
    }

    private List<AssemblyRequested> proposals() {
        return backbone.read(Topics.ASSEMBLY_REQUESTED);
    }

    /** There are no clips to mix, so every run fails; but it fails once. */
    private Set<String> verdicts() {
        return backbone.read(Topics.ASSEMBLY_FAILED).stream()
                .map(failed -> failed.getRunId())
                .collect(toSet());
    }

    private static Set<String> runIds(List<AssemblyRequested> proposals) {
        return proposals.stream().map(AssemblyRequested::getRunId).collect(toSet());
    }

    private static AssemblyRequested unstamped(AssemblyRequested proposal) {
        return AssemblyRequested.newBuilder(proposal)
                .setEventId("")
                .setOccurredAt(0)
                .build();
    }
}
