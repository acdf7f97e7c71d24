package io.narratix.fakeproviders;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.fakeproviders.ledger.Arrival;
import io.narratix.fakeproviders.ledger.Calls;
import io.narratix.fakeproviders.script.Fault;
import io.narratix.fakeproviders.script.Rule;
import io.narratix.fakeproviders.script.Script;
import io.narratix.fakeproviders.wire.Fixtures;
import io.narratix.fakeproviders.wire.Json;
import io.narratix.fakeproviders.wire.Provider;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Latency, streaming and limits as a client meets them. Times have lower bounds only: machines are slow. */
class TimesTest {

    private static final String SPEECH = "/v1/text-to-speech/premadeAdele0000000000?output_format=pcm_8000";

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private FakeProviders fake;
    private Client client;

    @BeforeEach
    void start() throws IOException {
        fake = FakeProviders.start();
        client = new Client(fake, Provider.ELEVENLABS);
    }

    @AfterEach
    void stop() throws IOException {
        fake.close();
        threads.shutdown();
    }

    @Test
    void answersLateBySoMuchPerCharacterAndScale() throws IOException {
        fake.script(Script.parse("{timeScale: 1/2, rules: [{endpoint: speech, latency: {perCharacter: 100ms}}]}"));
        long began = System.nanoTime();
        client.post(SPEECH, "{'text':'four'}");

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
        assertThat(fake.calls().list().get(0).ending().orElseThrow().rule()).isEqualTo("rules[1]");
    }

    @Test
    void spreadsAStreamedAnswerEvenlyOverItsTime() throws IOException {
        fake.brain(question -> "x".repeat(24 * 20));
        fake.script(Script.of(Rule.on(Provider.ANTHROPIC, "messages").streaming(Duration.ofMillis(600))));
        List<Long> arrivals = new ArrayList<>();
        var request = new Client(fake, Provider.ANTHROPIC)
                .request("/v1/messages")
                .post(RequestBody.create(Json.bytes(
                        Fixtures.object("anthropic/request_json_schema.json").put("stream", true))))
                .build();

        try (Response response = Client.HTTP.newCall(request).execute()) {
            BufferedSource source = response.body().source();
            for (String line = source.readUtf8Line(); line != null; line = source.readUtf8Line()) {
                if (line.contains("text_delta")) {
                    arrivals.add(System.nanoTime());
                }
            }
        }

        assertThat(arrivals).hasSize(20);
        long first = arrivals.get(0);
        assertThat(arrivals.get(9) - first).isGreaterThan(150_000_000L);
        assertThat(arrivals.get(19) - first).isGreaterThan(300_000_000L);
    }

    @Test
    void spreadsAWholeBodyToo() throws IOException {
        fake.script(Script.of(Rule.on(Provider.ELEVENLABS, "speech").streaming(Duration.ofMillis(400))));
        long began = System.nanoTime();
        byte[] sound = client.post(SPEECH, "{'text':'Hush, Tam.'}").whole();

        assertThat(sound).hasSize((int) Math.round(10 / 14.5 * 8000) * 2);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(390));
    }

    @Test
    void countsHowManyCallsAreUnderWayAtOnce() throws IOException {
        fake.script(Script.of(Rule.on(Provider.ELEVENLABS, "speech").fault(Fault.of(Fault.Kind.STALL))));
        List<CompletableFuture<Client.Reply>> waiting = inParallel(120);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(fake.calls().count()).isEqualTo(120));
        Calls calls = fake.calls().of(Provider.ELEVENLABS, "speech");

        assertThat(calls.maxConcurrent()).isEqualTo(120);
        assertThat(calls.list().get(119).arrival().underWay()).isEqualTo(new Arrival.UnderWay(120, 120));
        assertThat(calls.duplicates()).isEmpty();
        fake.close();
        assertThat(waiting).allSatisfy(call -> assertThat(call).failsWithin(Duration.ofSeconds(60)));
    }

    @Test
    void holdsTheClientToItsPlan() throws IOException {
        fake.script(Script.parse("{limits: {elevenlabs: {concurrent: 3}}, rules: [{endpoint: speech, fault: stall}]}"));
        List<CompletableFuture<Client.Reply>> calls = inParallel(8);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(calls).filteredOn(CompletableFuture::isDone).hasSize(5));

        assertThat(calls)
                .filteredOn(CompletableFuture::isDone)
                .extracting(CompletableFuture::join)
                .allSatisfy(reply -> {
                    assertThat(reply.status()).isEqualTo(429);
                    assertThat(reply.json().at("/detail/code").asText()).isEqualTo("concurrent_limit_exceeded");
                    assertThat(reply.text()).contains("maximum of 3 concurrent");
                });
    }

    @Test
    void tellsWithEveryAnswerWhatThePlanAllows() throws IOException {
        fake.script(Script.parse("{limits: {elevenlabs: {concurrent: 3}}}"));
        Client.Reply reply = client.post(SPEECH, "{'text':'Hush'}");

        assertThat(reply.headers().get("current-concurrent-requests")).isEqualTo("1");
        assertThat(reply.headers().get("maximum-concurrent-requests")).isEqualTo("3");
    }

    @Test
    void allowsSoManyCallsAMinute() throws IOException {
        fake.script(Script.parse("{limits: {elevenlabs: {perMinute: 2}}}"));

        assertThat(client.get("/v1/models").status()).isEqualTo(200);
        assertThat(client.get("/v1/models").status()).isEqualTo(200);
        assertThat(client.get("/v1/models").headers().get("retry-after")).isEqualTo("2");
    }

    @Test
    void keepsNoMoreVoicesThanTheAccountHasSlots() throws IOException {
        fake.script(Script.parse("voices: 0"));
        String preview = client.post(
                        "/v1/text-to-voice/design?output_format=pcm_8000",
                        Fixtures.object("elevenlabs/request_voice_design.json"))
                .json()
                .at("/previews/0/generated_voice_id")
                .asText();
        Client.Reply reply = client.post(
                "/v1/text-to-voice",
                Fixtures.object("elevenlabs/request_voice_create.json").put("generated_voice_id", preview));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/detail/code").asText()).isEqualTo("voice_limit_reached");
    }

    private List<CompletableFuture<Client.Reply>> inParallel(int calls) {
        List<CompletableFuture<Client.Reply>> replies = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            String said = "{'text':'line %d'}".formatted(i);
            replies.add(CompletableFuture.supplyAsync(() -> post(said), threads));
        }
        return replies;
    }

    private Client.Reply post(String body) {
        try {
            return client.post(SPEECH, body);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
