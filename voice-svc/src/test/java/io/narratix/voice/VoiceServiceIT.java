package io.narratix.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.narratix.backbone.DatabaseAccess;
import io.narratix.events.CastMember;
import io.narratix.events.LineIdentified;
import io.narratix.events.LineSpoken;
import io.narratix.schemas.Topics;
import io.narratix.testkit.TestBackbone;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The service as it is started, with a paid account behind it. */
class VoiceServiceIT {

    private static final String KEY = "canary-key-4711";
    private static final int LINES = 12;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final AtomicInteger RUNS = new AtomicInteger();

    private final TestBackbone backbone = TestBackbone.shared();
    private final DatabaseAccess schema = backbone.freshSchema();
    private final String run = "voices-" + RUNS.incrementAndGet();
    private Account account;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws Exception {
        backbone.emptyTopics();
        account = new Account(VoiceServiceIT::answered);
    }

    @AfterEach
    void close() {
        account.close();
    }

    @Test
    void paysOncePerLineAndOncePerVoiceHoweverOftenItIsAsked() {
        try (ConfigurableApplicationContext service = started()) {
            sendLines();
            awaitSpoken(LINES);
            sendLines();
            awaitSpoken(2 * LINES);
            assertThat(leaks(service)).isEmpty();
        }
        try (ConfigurableApplicationContext again = started()) {
            assertThat(again.isActive()).isTrue();
            sendLines();
            awaitSpoken(3 * LINES);
        }
        assertThat(account.asked("/v1/text-to-speech/")).hasSize(LINES);
        assertThat(account.asked("/v1/text-to-voice/design")).hasSize(2);
        assertThat(backbone.read(Topics.LINE_SPOKEN))
                .allSatisfy(line -> assertThat(line.getStatus()).isEqualTo("OK"))
                .extracting(LineSpoken::getVoice)
                .containsOnly("voice-of-narrator", "voice-of-tam");
    }

    @Test
    void letsAnotherVoiceStandInForAnEmptyAccountAndNamesIt() {
        account.answers(request -> Account.json(401, Account.fixture("elevenlabs/error_401_quota.json")));
        try (ConfigurableApplicationContext service = started()) {
            assertThat(service.isActive()).isTrue();
            sendLines();
            awaitSpoken(LINES);
        }
        assertThat(backbone.read(Topics.LINE_SPOKEN)).allSatisfy(line -> {
            assertThat(line.getStatus()).isEqualTo("OK");
            assertThat(line.getClip().getProvider()).isEqualTo("offline");
            assertThat(line.getVoice()).isIn("iris", "walter");
        });
    }

    private void awaitSpoken(int lines) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> backbone.read(Topics.LINE_SPOKEN).size() >= lines);
    }

    private void sendLines() {
        for (int line = 1; line <= LINES; line++) {
            boolean narration = line % 3 == 0;
            backbone.send(
                    Topics.LINE_IDENTIFIED,
                    run + "/" + line,
                    LineIdentified.newBuilder()
                            .setEventId(run + "/" + line)
                            .setRunId(run)
                            .setGeneration(1)
                            .setLine(line)
                            .setText("This is the line of the number %d in the story.".formatted(100 + line))
                            .setFirstWord(1)
                            .setLastWord(11)
                            .setKind(narration ? "NARRATION" : "DIALOGUE")
                            .setSpeaker(narration ? "narrator" : "tam")
                            .setRoster(narration ? List.of(narrator()) : List.of(narrator(), tam()))
                            .build());
        }
    }

    /** Where the key can be read by others. */
    private List<String> leaks(ConfigurableApplicationContext service) {
        JdbcClient database = service.getBean(JdbcClient.class);
        Stream<String> rows = database
                .sql("select tablename from pg_tables where schemaname = current_schema()")
                .query(String.class)
                .list()
                .stream()
                .flatMap(table ->
                        database.sql("select t::text from %s t".formatted(table)).query(String.class).list().stream());
        Stream<String> events = Stream.concat(
                        backbone.read(Topics.LINE_SPOKEN).stream(), backbone.read(Topics.STAGE_PROGRESS).stream())
                .map(Object::toString);
        return Stream.concat(rows, events).filter(text -> text.contains(KEY)).toList();
    }

    private ConfigurableApplicationContext started() {
        return VoiceService.application()
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.datasource.url=" + schema.jdbcUrl(),
                        "--spring.datasource.username=" + schema.username(),
                        "--spring.datasource.password=" + schema.password(),
                        "--narratix.stage.bootstrap-servers=" + backbone.bootstrapServers(),
                        "--narratix.stage.registry=" + backbone.registryUrl(),
                        "--narratix.stage.artifacts=" + folder,
                        "--narratix.voice.providers=elevenlabs, offline",
                        "--narratix.elevenlabs.base-url=" + account.url("/"),
                        "--narratix.elevenlabs.api-key=" + KEY);
    }

    private static MockResponse answered(RecordedRequest request) {
        String path = request.getTarget();
        if (path.startsWith("/v1/text-to-speech/")) {
            return SpokenBody.answerTo(request);
        }
        if (path.startsWith("/v1/text-to-voice/design")) {
            return Account.json(200, Account.fixture("elevenlabs/voice_design.json"));
        }
        if (path.startsWith("/v2/voices")) {
            return Account.json(200, Account.fixture("elevenlabs/voices_search.json"));
        }
        String name = Account.body(request).path("voice_name").stringValue();
        return Account.json(
                200, "{\"voice_id\": \"voice-of-%s\"}".formatted(name.startsWith("Old Tam") ? "tam" : "narrator"));
    }

    private static CastMember narrator() {
        return new CastMember("narrator", "The narrator", "UNKNOWN", "ADULT", "", "");
    }

    private static CastMember tam() {
        return new CastMember("tam", "Old Tam", "MALE", "OLD", "", "A keeper with a dry voice.");
    }
}
