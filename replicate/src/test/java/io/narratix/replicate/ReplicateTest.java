package io.narratix.replicate;

import static io.narratix.replicate.FakeReplicate.ID;
import static io.narratix.replicate.FakeReplicate.json;
import static io.narratix.replicate.FakeReplicate.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.narratix.provider.Credential;
import io.narratix.sound.UnreadableSound;
import io.narratix.stage.ProviderFault;
import io.narratix.stage.ProviderFault.Kind;
import io.narratix.testkit.SettableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplicateTest {

    private static final Credential TOKEN = Credential.of("r8_canary");
    private static final String VERSION = "9aff84a639f96d0f7e6081cdea002d15133d0043727f849c40abdd166b7c75a8";
    private static final MockResponse LOST = new MockResponse.Builder()
            .onResponseStart(new SocketEffect.CloseSocket())
            .build();

    private final Till till = new Till();
    private final MemoryBook book = new MemoryBook();
    private final SettableClock clock = SettableClock.at(Instant.parse("2026-11-22T09:59:59Z"));
    private final List<Duration> waits = new ArrayList<>();
    private final PredictionOrder order = settings("stackadoc/stable-audio-open-1.0:" + VERSION)
            .order("gale outside a stone tower", Duration.ofSeconds(8), 42, "one");
    private FakeReplicate fake;

    @BeforeEach
    void starts() throws Exception {
        fake = new FakeReplicate();
        fake.on("GET /fixture/out.wav", bytes("a sound")).on("GET /fixture/out-0.wav", bytes("a sound"));
    }

    @AfterEach
    void stops() {
        fake.close();
    }

    @Test
    void ordersLooksAndFetchesTheFile() throws Exception {
        fake.create(fake.fixture(201, "prediction_starting_nulls.json"));
        fake.look(
                fake.fixture(200, "prediction_starting.json"),
                fake.fixture(200, "prediction_processing.json"),
                fake.fixture(200, "prediction_succeeded_uri.json"));

        assertThat(made()).isEqualTo("a sound");

        assertThat(fake.only("POST /v1/predictions").getBody().utf8())
                .isEqualTo("{\"version\":\"stackadoc/stable-audio-open-1.0:%s\",\"input\":".formatted(VERSION)
                        + "{\"steps\":100,\"prompt\":\"gale outside a stone tower\",\"seconds_total\":8,\"seed\":42}}");
        assertThat(fake.only("POST /v1/predictions").getHeaders().toMultimap())
                .containsEntry("authorization", List.of("Bearer r8_canary"))
                .containsEntry("cancel-after", List.of("300s"));
        assertThat(waits).containsExactly(Duration.ofMillis(500), Duration.ofMillis(750), Duration.ofMillis(1125));
        assertThat(till.entries)
                .containsExactly("reserved 30.0 predict-seconds of stackadoc/stable-audio-open-1.0", "settled 9.4");
    }

    @Test
    void sendsTheTokenNotToWhereTheFilesAre() throws Exception {
        fake.create(fake.fixture(201, "prediction_sync_done.json"));

        made();

        assertThat(fake.only("GET /fixture/out.wav").getHeaders().get("Authorization"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"uri", "list", "object"})
    void takesTheFileFromEveryFormOfOutput(String form) throws Exception {
        fake.create(fake.fixture(201, "prediction_succeeded_%s.json".formatted(form)));

        assertThat(made()).isEqualTo("a sound");
        assertThat(waits).isEmpty();
    }

    @Test
    void ordersOfficialModelsByTheirNameAndPaysThemByPiece() throws Exception {
        fake.on(
                "POST /v1/models/stability-ai/stable-audio-2.5/predictions",
                fake.fixture(201, "prediction_sync_done.json"));
        PredictionOrder official =
                settings("stability-ai/stable-audio-2.5").order("cello", Duration.ofSeconds(30), 1, "two");

        replicate().make(official, till, ReplicateTest::words);

        assertThat(fake.requests.get(0).getBody().utf8()).startsWith("{\"input\":");
        assertThat(till.entries).containsExactly("reserved 1.0 pieces of stability-ai/stable-audio-2.5", "settled 1.0");
    }

    @ParameterizedTest
    @CsvSource({
        "401, error_401.json, PERMANENT, token is not accepted, 0",
        "402, error_402.json, PERMANENT, no credit left, 0",
        "404, error_404.json, PERMANENT, no such model, 0",
        "422, error_422_input.json, PERMANENT, less than or equal to 47, 0",
        "422, error_422_version.json, PERMANENT, version does not exist, 0",
        "429, error_429.json, REFUSED, throttled, 30",
        "429, error_429_with_retry_after.json, REFUSED, throttled, 10",
        "500, error_500.json, AMBIGUOUS, Something went wrong, 0"
    })
    void tellsItsErrorsApart(int status, String file, Kind kind, String words, int wait) {
        fake.create(fake.fixture(status, file));

        ProviderFault fault = fault();

        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.reason()).contains(words).doesNotContain("r8_canary");
        assertThat(fault.retryAfter().orElse(Duration.ZERO)).isEqualTo(Duration.ofSeconds(wait));
        assertThat(till.entries.get(1)).isEqualTo(kind.paid() ? "presumed" : "released");
    }

    @ParameterizedTest
    @CsvSource({
        "prediction_failed.json, INVALID, settled 4.9, E1001",
        "prediction_canceled.json, AMBIGUOUS, settled 1.9, cancelled",
        "prediction_aborted.json, REFUSED, released, free",
        "prediction_data_removed.json, INVALID, settled 9.4, deleted"
    })
    void saysHowAPredictionEnded(String file, Kind kind, String money, String words) {
        fake.create(fake.fixture(201, "prediction_starting.json")).look(fake.fixture(200, file));

        ProviderFault fault = fault();

        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.reason()).contains(words);
        assertThat(till.entries.get(1)).isEqualTo(money);
        assertThat(book.entries).isEmpty();
    }

    @Test
    void takesARefusalOfTheContentForAnAnswer() {
        fake.create(json(
                201,
                text("prediction_failed.json")
                        .replace("The model ran out of memory. (E1001)", "flagged as sensitive (E005)")));

        assertThat(fault().kind()).isEqualTo(Kind.PERMANENT);
    }

    @Test
    void looksAgainWhenALookFailsAndOrdersNothingNew() throws Exception {
        fake.create(fake.fixture(201, "prediction_starting.json"));
        fake.look(
                fake.fixture(500, "error_500.json"),
                fake.fixture(429, "error_429_with_retry_after.json"),
                json(200, "<html>"),
                LOST,
                fake.fixture(200, "prediction_succeeded_uri.json"));

        assertThat(made()).isEqualTo("a sound");
        assertThat(fake.calls()).filteredOn(call -> call.startsWith("POST")).hasSize(1);
        assertThat(waits).contains(Duration.ofSeconds(10));
    }

    @Test
    void fetchesAFileAgainThatDidNotCome() throws Exception {
        fake.create(json(
                201,
                text("prediction_sync_done.json")
                        .replace(
                                "https://replicate.delivery/fixture/out.wav",
                                fake.server.url("/shy.wav").toString())));
        fake.on("GET /shy.wav", json(503, ""), LOST, bytes("a sound"));

        assertThat(made()).isEqualTo("a sound");
    }

    @Test
    void findsThePredictionWhoseAnswerWasLost() throws Exception {
        fake.create(LOST).look(fake.fixture(200, "prediction_succeeded_uri.json"));
        fake.on(
                "GET /v1/predictions",
                listed(text("prediction_processing.json").replace("\"seconds_total\": 8", seeded())));

        assertThat(fault().kind()).isEqualTo(Kind.AMBIGUOUS);
        assertThat(made()).isEqualTo("a sound");

        assertThat(fake.calls()).filteredOn(call -> call.startsWith("POST")).hasSize(1);
        assertThat(till.entries).hasSize(2).last().isEqualTo("presumed");
    }

    @Test
    void ordersAgainWhenThereIsNoneOrOnlyAnothers() throws Exception {
        fake.create(LOST, fake.fixture(201, "prediction_sync_done.json"));
        fake.on("GET /v1/predictions", listed(text("prediction_processing.json")));

        assertThat(fault().kind()).isEqualTo(Kind.AMBIGUOUS);
        assertThat(made()).isEqualTo("a sound");

        assertThat(fake.calls()).filteredOn(call -> call.startsWith("POST")).hasSize(2);
    }

    @Test
    void doesNotOrderAgainBeforeItHasLookedForTheFirst() {
        fake.create(LOST).on("GET /v1/predictions", fake.fixture(500, "error_500.json"));

        assertThat(fault().kind()).isEqualTo(Kind.AMBIGUOUS);
        assertThat(fault().kind()).isEqualTo(Kind.REFUSED);

        assertThat(fake.calls()).filteredOn(call -> call.startsWith("POST")).hasSize(1);
    }

    @Test
    void turnsThePagesOfTheListUntilItIsOlderThanTheOrder() throws Exception {
        String old = text("prediction_processing.json").replace("2026-11-22T10", "2026-11-22T08");
        fake.create(LOST, fake.fixture(201, "prediction_sync_done.json"));
        fake.on(
                "GET /v1/predictions",
                json(
                        200,
                        "{\"next\": \"https://elsewhere.example/x?cursor=abc\", \"results\": [%s]}"
                                .formatted(text("prediction_processing.json"))));
        fake.on(
                "GET /v1/predictions?cursor=abc",
                json(200, "{\"next\": \"x?cursor=2\", \"results\": [%s]}".formatted(old)));

        assertThat(fault().kind()).isEqualTo(Kind.AMBIGUOUS);
        assertThat(made()).isEqualTo("a sound");

        assertThat(fake.calls())
                .contains("GET /v1/predictions?cursor=abc")
                .doesNotContain("GET /v1/predictions?cursor=2");
    }

    @Test
    void asksAfterAPredictionThatSomebodyInterruptedLeftRunning() throws Exception {
        fake.create(fake.fixture(201, "prediction_starting.json"))
                .look(fake.fixture(200, "prediction_succeeded_uri.json"));
        Replicate stopped = replicate((id, most) -> {
            throw new InterruptedException("stopped");
        });

        assertThat(catchThrowableOfType(
                        InterruptedException.class, () -> stopped.make(order, till, ReplicateTest::words)))
                .isNotNull();
        assertThat(made()).isEqualTo("a sound");

        assertThat(fake.calls())
                .containsExactly("POST /v1/predictions", "GET /v1/predictions/" + ID, "GET /fixture/out.wav");
        assertThat(till.entries).hasSize(2).last().isEqualTo("presumed");
    }

    @Test
    void countsThePredictionOfAProcessThatCrashed() throws Exception {
        book.begin(order.key(), clock.instant());
        book.note(order.key(), ID);
        fake.look(fake.fixture(200, "prediction_succeeded_uri.json"));

        assertThat(made()).isEqualTo("a sound");

        assertThat(fake.calls()).noneMatch(call -> call.startsWith("POST"));
        assertThat(till.entries).last().isEqualTo("settled 9.4");
    }

    @Test
    void countsOnceWhatIsFetchedAgainAfterACrash() throws Exception {
        fake.create(fake.fixture(201, "prediction_sync_done.json"))
                .look(fake.fixture(200, "prediction_succeeded_uri.json"));

        assertThat(made()).isEqualTo("a sound");
        assertThat(made()).as("its result was never recorded").isEqualTo("a sound");

        assertThat(fake.calls()).filteredOn(call -> call.startsWith("POST")).hasSize(1);
        assertThat(till.entries).hasSize(2).last().isEqualTo("settled 9.4");
    }

    @Test
    void ordersAgainWhatIsTooOldToBeThere() throws Exception {
        book.begin(order.key(), clock.instant().minus(Duration.ofMinutes(91)));
        book.note(order.key(), "gone");
        fake.create(fake.fixture(201, "prediction_sync_done.json"));

        assertThat(made()).isEqualTo("a sound");
    }

    @Test
    void cancelsWhatMissesTheDeadline() {
        fake.create(fake.fixture(201, "prediction_starting.json"))
                .look(fake.fixture(200, "prediction_processing.json"))
                .on("POST /v1/predictions/%s/cancel".formatted(ID), fake.fixture(200, "prediction_processing.json"));

        ProviderFault fault = fault();

        assertThat(fault.kind()).isEqualTo(Kind.AMBIGUOUS);
        assertThat(Duration.between(Instant.parse("2026-11-22T09:59:59Z"), clock.instant()))
                .isEqualTo(Duration.ofMinutes(5));
        assertThat(fake.calls()).last().isEqualTo("POST /v1/predictions/%s/cancel".formatted(ID));
        assertThat(book.entries).isEmpty();
    }

    @Test
    void takesWhatEndedWhileItWasCancelled() throws Exception {
        fake.create(fake.fixture(201, "prediction_starting.json"))
                .look(fake.fixture(200, "prediction_processing.json"))
                .on("POST /v1/predictions/%s/cancel".formatted(ID), fake.fixture(200, "prediction_succeeded_uri.json"));

        assertThat(made()).isEqualTo("a sound");
    }

    @Test
    void asksAfterWhatItCouldNotCancel() {
        fake.create(fake.fixture(201, "prediction_starting.json"))
                .look(fake.fixture(200, "prediction_processing.json"))
                .on("POST /v1/predictions/%s/cancel".formatted(ID), LOST);

        assertThat(fault().kind()).isEqualTo(Kind.AMBIGUOUS);

        assertThat(book.holds(ID)).isTrue();
    }

    @Test
    void ordersAgainWhatReplicateDoesNotKnowAnyMore() throws Exception {
        book.begin(order.key(), clock.instant());
        book.note(order.key(), "unknown");
        fake.create(fake.fixture(201, "prediction_sync_done.json"));

        assertThat(fault().kind()).isEqualTo(Kind.INVALID);
        assertThat(made()).isEqualTo("a sound");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://replicate.delivery.evil.example/out.wav",
                "http://replicate.delivery/out.wav",
                "file:///etc/passwd",
                "https://169.254.169.254/out.wav"
            })
    void fetchesNothingFromElsewhere(String address) {
        fake.create(json(
                201, text("prediction_sync_done.json").replace("https://replicate.delivery/fixture/out.wav", address)));

        assertThat(fault().kind()).isEqualTo(Kind.INVALID);
    }

    @Test
    void ordersAgainWhenTheFileIsOfNoUse() throws Exception {
        fake.create(fake.fixture(201, "prediction_sync_done.json"));

        ProviderFault fault = catchThrowableOfType(
                ProviderFault.class,
                () -> replicate().make(order, till, file -> {
                    throw new UnreadableSound("the sound is silent");
                }));

        assertThat(fault.kind()).isEqualTo(Kind.INVALID);
        assertThat(fault.reason()).contains("silent");
        assertThat(book.entries).isEmpty();
    }

    private String made() throws Exception {
        return replicate().make(order, till, ReplicateTest::words);
    }

    private ProviderFault fault() {
        return catchThrowableOfType(ProviderFault.class, () -> replicate().make(order, till, ReplicateTest::words));
    }

    private Replicate replicate() {
        return replicate((id, most) -> {
            waits.add(most);
            clock.advance(most);
        });
    }

    private Replicate replicate(Doorbell doorbell) {
        ReplicateProperties properties = Settings.replicate(fake.base(), TOKEN, new Webhook("", Credential.NONE));
        return new Replicate(properties, book, doorbell, clock);
    }

    private static ModelSettings settings(String model) {
        return new ModelSettings(
                model,
                "prompt",
                "seconds_total",
                "seed",
                Duration.ofSeconds(1),
                Duration.ofSeconds(47),
                Duration.ofSeconds(30),
                Map.of("steps", "100"));
    }

    private static String seeded() {
        return "\"seconds_total\": 8.0, \"seed\": 42, \"steps\": 100";
    }

    private static MockResponse listed(String prediction) {
        return json(200, "{\"next\": null, \"results\": [%s]}".formatted(prediction));
    }

    private static MockResponse bytes(String content) {
        return new MockResponse.Builder().body(content).build();
    }

    private static String words(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }
}
