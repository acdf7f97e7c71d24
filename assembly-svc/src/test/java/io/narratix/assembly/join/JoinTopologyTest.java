package io.narratix.assembly.join;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.events.AssemblyRequested;
import io.narratix.events.Degradation;
import io.narratix.events.MusicDone;
import io.narratix.events.RunCancelled;
import io.narratix.events.SfxDone;
import io.narratix.events.TextSubmitted;
import io.narratix.events.VoicesDone;
import io.narratix.schemas.Topics;
import io.narratix.testkit.MemoryRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JoinTopologyTest {

    private static final Duration A_MOMENT = Duration.ofSeconds(2);
    private static final Path GOLDEN = Path.of("src/test/resources/io/narratix/assembly/join/topology.txt");

    /** One of the four things that a run waits for. */
    enum Part {
        SUBMISSION,
        VOICES,
        MUSIC,
        EFFECTS
    }

    private final Tracks tracks = new Tracks("PARALLEL");

    @TempDir
    private Path state;

    private JoinBench bench;

    @BeforeEach
    void start() {
        bench = new JoinBench(state);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @ParameterizedTest
    @MethodSource("orders")
    void proposesACompleteDramaOnceInWhateverOrderItsPartsComeIn(List<Part> order) {
        order.subList(0, 3).forEach(part -> says(part, tracks));
        assertThat(bench.proposals()).isEmpty();

        says(order.get(3), tracks);

        assertThat(unstamped(bench.proposals())).containsExactly(tracks.complete());
    }

    @ParameterizedTest
    @MethodSource("orders")
    void proposesOnceThoughEverythingIsDeliveredTwice(List<Part> order) {
        order.forEach(part -> {
            says(part, tracks);
            says(part, tracks);
        });
        order.forEach(part -> says(part, tracks));
        bench.waits(JoinBench.DEADLINES.run().plus(A_MOMENT));

        assertThat(unstamped(bench.proposals())).containsExactly(tracks.complete());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PARALLEL", "SEQUENTIAL"})
    void proposesTheSameInBothModes(String mode) {
        Tracks ours = new Tracks(mode);

        Stream.of(Part.values()).forEach(part -> says(part, ours));

        assertThat(unstamped(bench.proposals())).containsExactly(ours.complete());
    }

    @Test
    void stampsWhatItProposes() {
        bench.waits(Duration.ofSeconds(5));
        Stream.of(Part.values()).forEach(part -> says(part, tracks));

        AssemblyRequested proposal = bench.proposals().get(0);

        assertThat(proposal.getEventId()).hasSize(36);
        assertThat(proposal.getOccurredAt()).isPositive();
    }

    @Test
    void proposesForTheTenantWhoseTextItIs() {
        bench.says(Topics.TEXT_SUBMITTED, tracks.textId(), tracks.submission(), "acme");
        bench.says(Topics.VOICES_DONE, tracks.runId(), tracks.voices(), "acme");
        bench.says(Topics.MUSIC_DONE, tracks.runId(), tracks.music(), "acme");
        bench.says(Topics.SFX_DONE, tracks.runId(), tracks.effects(), "acme");

        assertThat(bench.tenants()).containsExactly("acme");
    }

    @Test
    void keepsRunsApart() {
        Tracks retry = new Tracks("SEQUENTIAL");
        says(Part.SUBMISSION, tracks);
        bench.says(Topics.VOICES_DONE, "another run", retry.voices());
        says(Part.MUSIC, tracks);
        says(Part.EFFECTS, tracks);

        assertThat(bench.proposals()).isEmpty();
    }

    @Test
    void proposesToFailAsSoonAsTheRunIsCancelled() {
        says(Part.SUBMISSION, tracks);
        says(Part.MUSIC, tracks);
        bench.says(
                Topics.RUN_CANCELLED,
                tracks.runId(),
                RunCancelled.newBuilder().setRunId(tracks.runId()).build());
        says(Part.VOICES, tracks);

        assertThat(bench.proposals())
                .singleElement()
                .satisfies(proposal ->
                        assertThat(proposal.getFailure().getReason()).isEqualTo("cancelled"));
    }

    @Test
    void proposesToFailAsSoonAsTheVoicesHaveFailed() {
        says(Part.SUBMISSION, tracks);

        voices(tracks.voicesFailed());

        assertThat(unstamped(bench.proposals())).containsExactly(tracks.failed(Tracks.BROKEN));
    }

    @Test
    void proposesToFailThoughTheVoicesHadFailedBeforeTheSubmissionWasSeen() {
        voices(tracks.voicesFailed());
        assertThat(bench.proposals()).isEmpty();

        says(Part.SUBMISSION, tracks);

        assertThat(unstamped(bench.proposals())).containsExactly(tracks.failed(Tracks.BROKEN));
    }

    @Test
    void doesWithoutMusicAndEffectsThatFailed() {
        says(Part.SUBMISSION, tracks);
        voices(tracks.voices());
        music(tracks.musicDegraded());
        effects(tracks.effectsFailed());

        AssemblyRequested expected = AssemblyRequested.newBuilder(tracks.complete())
                .setEffects(null)
                .setDegraded(List.of(Tracks.missing("music-svc"), Tracks.missing("sfx-svc")))
                .build();
        assertThat(unstamped(bench.proposals())).containsExactly(expected);
    }

    @Test
    void doesNotCallADramaDegradedThatHasNoEffectsToHear() {
        says(Part.SUBMISSION, tracks);
        voices(tracks.voices());
        says(Part.MUSIC, tracks);
        effects(tracks.noEffects());

        assertThat(bench.proposals())
                .singleElement()
                .satisfies(
                        proposal -> assertThat(proposal.getDegraded()).isEmpty(),
                        proposal -> assertThat(proposal.getEffects()).isNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PARALLEL", "SEQUENTIAL"})
    void failsARunWhoseVoicesAreNotThereInTime(String mode) {
        Tracks ours = new Tracks(mode);
        says(Part.SUBMISSION, ours);
        says(Part.MUSIC, ours);
        bench.waits(JoinBench.DEADLINES.run().minusSeconds(1));
        assertThat(bench.proposals()).isEmpty();

        bench.waits(A_MOMENT);

        AssemblyRequested proposal = bench.proposals().get(0);
        assertThat(proposal.getProposal()).isEqualTo("FAIL");
        assertThat(proposal.getRunId()).isEqualTo(ours.runId());
        assertThat(proposal.getFailure().getKind()).isEqualTo("DEADLINE");
        assertThat(proposal.getFailure().getReason()).startsWith("deadline");
        assertThat(proposal.getFailure().getRetryable()).isTrue();
    }

    @Test
    void doesNotWaitAnewWhenTheSubmissionIsDeliveredAgain() {
        says(Part.SUBMISSION, tracks);
        bench.waits(JoinBench.DEADLINES.run().minusSeconds(1));
        says(Part.SUBMISSION, tracks);

        bench.waits(A_MOMENT);

        assertThat(bench.proposals()).hasSize(1);
    }

    @Test
    void countsTheDeadlineFromTheHandIn() {
        handedIn(Instant.now().minus(Duration.ofHours(5)));
        bench.waits(Duration.ofMinutes(58));
        assertThat(bench.proposals()).isEmpty();

        bench.waits(Duration.ofMinutes(4));

        assertThat(bench.proposals()).singleElement().satisfies(JoinTopologyTest::failedByDeadline);
    }

    @Test
    void failsARunSoonThatBecameOverdueWhileNobodyJoined() {
        handedIn(Instant.now().minus(Duration.ofHours(7)));
        bench.waits(Deadlines.CATCHING_UP.minusSeconds(5));
        assertThat(bench.proposals()).isEmpty();

        bench.waits(Duration.ofSeconds(10));

        assertThat(bench.proposals()).singleElement().satisfies(JoinTopologyTest::failedByDeadline);
    }

    @Test
    void readsWhatHadComeInTimeBeforeItFailsAnOverdueRun() {
        handedIn(Instant.now().minus(Duration.ofHours(7)));
        bench.waits(A_MOMENT);
        Stream.of(Part.VOICES, Part.MUSIC, Part.EFFECTS).forEach(part -> says(part, tracks));

        assertThat(bench.proposals())
                .singleElement()
                .satisfies(proposal -> assertThat(proposal.getProposal()).isEqualTo("COMPLETE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P3650D", "PT9H", "P-3650D", "P-8D"})
    void countsFromWhenItFirstSawARunWhoseHandInTimeCannotBe(Duration ahead) {
        handedIn(Instant.now().plus(ahead));
        bench.waits(JoinBench.DEADLINES.run().minusMinutes(1));
        assertThat(bench.proposals()).isEmpty();

        bench.waits(Duration.ofMinutes(2));

        assertThat(bench.proposals()).singleElement().satisfies(JoinTopologyTest::failedByDeadline);
    }

    @Test
    void goesWithoutMusicThatIsNotThereInTimeAfterTheVoices() {
        says(Part.SUBMISSION, tracks);
        says(Part.EFFECTS, tracks);
        bench.waits(Duration.ofHours(2));
        says(Part.VOICES, tracks);
        bench.waits(JoinBench.DEADLINES.accompaniment().minusSeconds(1));
        assertThat(bench.proposals()).isEmpty();

        bench.waits(A_MOMENT);

        AssemblyRequested proposal = bench.proposals().get(0);
        assertThat(proposal.getProposal()).isEqualTo("COMPLETE");
        assertThat(proposal.getMusic()).isNull();
        assertThat(proposal.getEffects()).isEqualTo(Tracks.artifact("effects"));
        assertThat(proposal.getDegraded()).extracting(Degradation::getStage).containsExactly("music-svc");
    }

    @Test
    void saysNothingMoreOfARunThatFailed() {
        says(Part.SUBMISSION, tracks);
        bench.waits(JoinBench.DEADLINES.run().plus(A_MOMENT));
        assertThat(bench.proposals()).hasSize(1);

        Stream.of(Part.values()).forEach(part -> says(part, tracks));
        bench.waits(JoinBench.DEADLINES.run().plus(A_MOMENT));

        assertThat(bench.proposals()).isEmpty();
    }

    /** A change here changes the names of topics and stores: a running join would not find its state again. */
    @Test
    void isTheTopologyThatTheStateBelongsTo() throws IOException {
        String topology = new JoinTopology(MemoryRegistry.codec(), JoinBench.DEADLINES)
                .build()
                .describe()
                .toString();
        Path found = Files.writeString(Path.of("target/topology.txt"), topology);

        assertThat(found).as("if the change is meant: cp %s %s", found, GOLDEN).hasSameTextualContentAs(GOLDEN);
    }

    static Stream<List<Part>> orders() {
        return orders(List.of(Part.values()));
    }

    private static Stream<List<Part>> orders(List<Part> parts) {
        if (parts.isEmpty()) {
            return Stream.of(List.of());
        }
        return parts.stream().flatMap(first -> {
            List<Part> others = new ArrayList<>(parts);
            others.remove(first);
            return orders(others)
                    .map(rest -> Stream.concat(Stream.of(first), rest.stream()).toList());
        });
    }

    private void handedIn(Instant time) {
        TextSubmitted submission = TextSubmitted.newBuilder(tracks.submission())
                .setOccurredAt(time.toEpochMilli())
                .build();
        bench.says(Topics.TEXT_SUBMITTED, "story", submission);
    }

    private static void failedByDeadline(AssemblyRequested proposal) {
        assertThat(proposal.getProposal()).isEqualTo("FAIL");
        assertThat(proposal.getFailure().getKind()).isEqualTo("DEADLINE");
    }

    private void says(Part part, Tracks of) {
        switch (part) {
            case SUBMISSION -> bench.says(Topics.TEXT_SUBMITTED, "story", of.submission());
            case VOICES -> voices(of.voices());
            case MUSIC -> music(of.music());
            case EFFECTS -> effects(of.effects());
        }
    }

    private void voices(VoicesDone done) {
        bench.says(Topics.VOICES_DONE, done.getRunId(), done);
    }

    private void music(MusicDone done) {
        bench.says(Topics.MUSIC_DONE, done.getRunId(), done);
    }

    private void effects(SfxDone done) {
        bench.says(Topics.SFX_DONE, done.getRunId(), done);
    }

    /** Without what tells announcements apart. */
    private static List<AssemblyRequested> unstamped(List<AssemblyRequested> proposals) {
        return proposals.stream()
                .map(proposal -> AssemblyRequested.newBuilder(proposal)
                        .setEventId("")
                        .setOccurredAt(0)
                        .build())
                .toList();
    }
}
