package io.narratix.fakeproviders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.narratix.fakeproviders.ledger.Call;
import io.narratix.fakeproviders.ledger.Ending;
import io.narratix.fakeproviders.script.Fault;
import io.narratix.fakeproviders.script.Rule;
import io.narratix.fakeproviders.script.Script;
import io.narratix.fakeproviders.wire.Fixtures;
import io.narratix.fakeproviders.wire.Json;
import io.narratix.fakeproviders.wire.Provider;
import io.narratix.sound.Pcm;
import io.narratix.sound.Wav;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every fault can be seen by a client, and the ledger knows of it. */
class FaultsTest {

    private static final String TEXT = "{\"text\":\"You said it never fails, Tam.\"}";
    private static final String SPEECH = "/v1/text-to-speech/premadeAdele0000000000?output_format=wav_24000";
    /** 29 characters at 14.5 a second: two seconds at 24 kHz, and a header. */
    private static final int WHOLE = 2 * 24_000 * 2 + 44;

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
    }

    @Test
    void resetsBeforeTheAnswer() {
        speechWith(Fault.of(Fault.Kind.RESET_BEFORE));

        assertThatThrownBy(this::speak).isInstanceOf(SocketException.class).hasMessageContaining("reset");
        assertThat(last().sent()).isEqualTo(new Ending.Sent(0, 0, false, false));
        assertThat(fake.calls().billed().count()).isEqualTo(1);
    }

    @Test
    void resetsInTheMiddleOfTheAnswer() {
        speechWith(Fault.of(Fault.Kind.RESET_WITHIN).at(0.25));

        assertThatThrownBy(this::speak).isInstanceOf(IOException.class);
        assertThat(last().sent()).isEqualTo(new Ending.Sent(200, WHOLE / 4, false, false));
    }

    @Test
    void resetsAfterTheAnswer() throws IOException {
        speechWith(Fault.of(Fault.Kind.RESET_AFTER));

        assertThat(speak()).hasSize(WHOLE);
        Awaitility.await()
                .untilAsserted(() -> assertThat(last().sent()).isEqualTo(new Ending.Sent(200, WHOLE, true, false)));
        Client.HTTP.connectionPool().evictAll();
        assertThat(speak()).as("on another connection").hasSize(WHOLE);
    }

    @Test
    void closesWithoutAnAnswer() {
        speechWith(Fault.of(Fault.Kind.CLOSE_BEFORE));

        assertThatThrownBy(this::speak).hasRootCauseInstanceOf(EOFException.class);
    }

    @Test
    void closesBeforeTheEnd() {
        speechWith(Fault.of(Fault.Kind.CLOSE_WITHIN).at(0.5));

        assertThatThrownBy(this::speak).isInstanceOf(ProtocolException.class).hasMessageContaining("unexpected end");
        assertThat(last().sent().whole()).isFalse();
    }

    @Test
    void saysNothingForEver() {
        speechWith(Fault.of(Fault.Kind.STALL));

        assertThatThrownBy(() -> speakWithin(Duration.ofSeconds(2))).isInstanceOf(InterruptedIOException.class);
        Awaitility.await().untilAsserted(() -> assertThat(last().sent()).isEqualTo(new Ending.Sent(0, 0, false, true)));
    }

    @Test
    void fallsSilentInTheMiddle() {
        speechWith(Fault.of(Fault.Kind.STALL_WITHIN).at(0.5));

        assertThatThrownBy(() -> speakWithin(Duration.ofSeconds(3))).isInstanceOf(InterruptedIOException.class);
        Awaitility.await()
                .untilAsserted(() -> assertThat(last().sent()).isEqualTo(new Ending.Sent(200, WHOLE / 2, false, true)));
    }

    @Test
    void dripsSoThatNoReadTimesOutButTheCallDoes() {
        speechWith(Fault.of(Fault.Kind.DRIP).amount(10).every(Duration.ofMillis(20)));
        OkHttpClient impatient = Client.HTTP
                .newBuilder()
                .readTimeout(Duration.ofSeconds(2))
                .callTimeout(Duration.ofSeconds(4))
                .build();

        assertThatThrownBy(() -> speak(impatient))
                .isInstanceOf(InterruptedIOException.class)
                .hasMessage("timeout");
        Awaitility.await()
                .untilAsserted(() -> assertThat(last().sent().clientLeft()).isTrue());
        assertThat(last().sent().bytes()).isBetween(20L, 4000L);
    }

    @Test
    void endsEarlyWithALengthThatFits() throws IOException {
        speechWith(Fault.of(Fault.Kind.TRUNCATED).at(0.5));

        assertThat(speak()).hasSize(WHOLE / 2);
    }

    @Test
    void promisesMoreThanComes() {
        speechWith(Fault.of(Fault.Kind.WRONG_LENGTH).amount(7));

        assertThatThrownBy(this::speak).isInstanceOf(ProtocolException.class);
    }

    @Test
    void promisesLessThanComes() throws IOException {
        speechWith(Fault.of(Fault.Kind.WRONG_LENGTH).amount(-7));

        assertThat(speak()).hasSize(WHOLE - 7);
    }

    @Test
    void calledByAnotherType() throws IOException {
        speechWith(Fault.of(Fault.Kind.WRONG_TYPE));

        assertThat(reply().headers().get("content-type")).isEqualTo("text/plain");
        assertThat(speak()).hasSize(WHOLE);
    }

    @Test
    void sendsAWebPageInsteadOfSound() throws IOException {
        speechWith(Fault.of(Fault.Kind.HTML));

        assertThat(reply().status()).isEqualTo(200);
        assertThat(reply().text()).startsWith("<!DOCTYPE html>");
    }

    @Test
    void sendsSilenceAsLongAsTheSound() throws IOException {
        speechWith(Fault.of(Fault.Kind.SILENT));
        Pcm bytes = Wav.decode(new ByteArrayInputStream(speak()));
        byte[] timed = java.util.Base64.getDecoder()
                .decode(client.post(SPEECH.replace("?", "/with-timestamps?"), Json.read(TEXT))
                        .json()
                        .path("audio_base64")
                        .asText());

        assertThat(bytes.frames()).isEqualTo(48_000);
        assertThat(bytes.peak()).isZero();
        assertThat(Wav.decode(new ByteArrayInputStream(timed)).peak()).isZero();
    }

    @Test
    void claimsFourGigabytes() throws IOException {
        speechWith(Fault.of(Fault.Kind.CLAIMS_4GB));
        byte[] bytes = speak();

        assertThat(bytes).hasSize(WHOLE);
        assertThat(java.nio.ByteBuffer.wrap(bytes)
                                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                                .getInt(40)
                        & 0xFFFFFFFFL)
                .isGreaterThan(4_000_000_000L);
    }

    @Test
    void sendsAFewKilobytesThatUnpackToManyMegabytes() throws IOException {
        speechWith(Fault.of(Fault.Kind.GZIP_BOMB).amount(20));

        try (Response response = Client.HTTP.newCall(request()).execute()) {
            BufferedSource unpacked = response.body().source();
            long count = 0;
            while (!unpacked.exhausted()) {
                count += unpacked.getBuffer().size();
                unpacked.getBuffer().clear();
            }
            assertThat(count).isEqualTo(20L << 20);
        }
        assertThat(last().sent().bytes()).isLessThan(100_000);
    }

    @Test
    void neverEnds() throws IOException {
        speechWith(Fault.of(Fault.Kind.ENDLESS).amount(1000).every(Duration.ofMillis(1)));

        try (Response response = Client.HTTP.newCall(request()).execute()) {
            assertThat(response.header("content-length")).isNull();
            response.body().source().skip(WHOLE + 100_000);
        }
        Awaitility.await()
                .untilAsserted(() -> assertThat(last().sent().clientLeft()).isTrue());
    }

    @Test
    void speaksNoHttp() {
        speechWith(Fault.of(Fault.Kind.GARBAGE));

        assertThatThrownBy(this::speak).hasStackTraceContaining("SSH-2.0");
    }

    @Test
    void answersWithTheFixtureAndHeadersOfTheScriptAndThenNormally() throws IOException {
        fake.script(Script.parse("""
            rules:
              - provider: elevenlabs
                endpoint: speech
                call: 1..2
                answer: {fixture: elevenlabs/error_429_rate.json, headers: {Retry-After: 'Sun, 22 Nov 2026 10:00:07 GMT'}}
            """));
        Client.Reply first = reply();

        assertThat(first.status()).isEqualTo(429);
        assertThat(first.headers().get("retry-after")).isEqualTo("Sun, 22 Nov 2026 10:00:07 GMT");
        assertThat(first.json()).isEqualTo(Fixtures.object("elevenlabs/error_429_rate.json"));
        assertThat(reply().status()).isEqualTo(429);
        assertThat(speak()).hasSize(WHOLE);
        assertThat(client.post(SPEECH, "{'text':'another item'}").status())
                .as("counted for itself")
                .isEqualTo(429);
        assertThat(fake.calls().duplicates()).hasSize(1);
        assertThat(fake.calls().billed().count()).isEqualTo(1);
    }

    @Test
    void servesEveryFixtureWhenAskedByName() throws IOException {
        for (String name : Fixtures.answers()) {
            fake.script(Script.parse("rules: [{answer: {fixture: %s}}]".formatted(name)));
            Client.Reply reply = client.get("/v1/models");

            assertThat(reply.whole()).as(name).isEqualTo(Fixtures.bytes(name));
            assertThat(reply.status()).as(name).isEqualTo(Fixtures.answer(name).status());
            Fixtures.answer(name)
                    .headers()
                    .forEach((header, value) ->
                            assertThat(reply.headers().get(header)).as(name).isEqualTo(value));
        }
        assertThat(Fixtures.answers()).hasSizeGreaterThan(110);
    }

    @Test
    void makesTheModelSayWhatTheScriptSays() throws IOException {
        fake.script(Script.parse("rules: [{provider: openai, answer: {says: '{\"lines\": NaN'}}]"));

        assertThat(new Client(fake, Provider.OPENAI)
                        .post("/chat/completions", Fixtures.object("openai/request_chat_json_schema.json"))
                        .json()
                        .at("/choices/0/message/content")
                        .asText())
                .isEqualTo("{\"lines\": NaN");
    }

    private void speechWith(Fault fault) {
        fake.script(Script.of(Rule.on(Provider.ELEVENLABS, "speech").fault(fault)));
    }

    private byte[] speak() throws IOException {
        return reply().whole();
    }

    private Client.Reply reply() throws IOException {
        return Client.read(request());
    }

    private void speakWithin(Duration time) throws IOException {
        speak(Client.HTTP
                .newBuilder()
                .callTimeout(time.toMillis(), TimeUnit.MILLISECONDS)
                .build());
    }

    private void speak(okhttp3.Call.Factory http) throws IOException {
        try (Response response = http.newCall(request()).execute()) {
            assertThat(response.body().bytes()).isEmpty();
        }
    }

    private Request request() {
        return client.request(SPEECH)
                .post(RequestBody.create(TEXT.getBytes(StandardCharsets.UTF_8)))
                .build();
    }

    private Ending last() {
        List<Call> calls = fake.calls().list();
        assertThat(calls).isNotEmpty();
        assertThat(calls.get(calls.size() - 1).ending()).isPresent();
        return calls.get(calls.size() - 1).ending().orElseThrow();
    }
}
