package io.narratix.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.narratix.stage.ProviderFault;
import io.narratix.stage.ProviderFault.Kind;
import io.narratix.stage.Reservation;
import io.narratix.stage.Usage;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.Headers;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderClientTest {

    private static final Credential CANARY = Credential.of("canary-key-4711");

    private final MockWebServer server = new MockWebServer();
    private final Spent spent = new Spent();

    @BeforeEach
    void starts() throws IOException {
        server.start(java.net.InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void stops() {
        server.close();
    }

    @Test
    void sendsTheKeyInItsHeaderAndReadsTheWholeAnswer() throws Exception {
        server.enqueue(answer(200, "{\"ok\": true}"));

        Answer answer = client().call(ProviderCall.post("things", "{}").costing(spent));

        assertThat(answer.text()).isEqualTo("{\"ok\": true}");
        assertThat(server.takeRequest().getHeaders().get("Authorization")).isEqualTo("Bearer canary-key-4711");
        assertThat(spent.said).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "400, PERMANENT, released", "401, PERMANENT, released", "404, PERMANENT, released", "302, PERMANENT, released",
        "429, REFUSED, released", "503, REFUSED, released", "529, REFUSED, released", "500, AMBIGUOUS, presumed",
        "502, AMBIGUOUS, presumed", "504, AMBIGUOUS, presumed"
    })
    void tellsFaultsApartByTheirStatus(int status, Kind kind, String said) {
        server.enqueue(answer(status, "no"));

        ProviderFault fault = faultOf(ProviderCall.post("things", "{}").costing(spent));

        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(spent.said).containsExactly(said);
    }

    @Test
    void followsNoRedirect() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .code(307)
                .addHeader("Location", "/elsewhere")
                .build());

        assertThat(faultOf(ProviderCall.post("things", "{}")).kind()).isEqualTo(Kind.PERMANENT);
        assertThat(server.getRequestCount()).isOne();
    }

    @Test
    void waitsAsLongAsItIsAskedTo() {
        server.enqueue(new MockResponse.Builder()
                .code(429)
                .addHeader("Retry-After", "7")
                .build());
        server.enqueue(new MockResponse.Builder()
                .code(429)
                .addHeader("retry-after-ms", "250")
                .build());

        assertThat(faultOf(ProviderCall.post("a", "{}")).retryAfter()).contains(Duration.ofSeconds(7));
        assertThat(faultOf(ProviderCall.post("a", "{}")).retryAfter()).contains(Duration.ofMillis(250));
    }

    @Test
    void hidesAKeyThatTheProviderQuotes() {
        server.enqueue(answer(401, "invalid key canary-key-4711"));

        assertThat(faultOf(ProviderCall.post("things", "{}")).reason())
                .contains("invalid key ***")
                .doesNotContain("canary");
    }

    @Test
    void knowsThatACallNeverLeft() throws Exception {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        ProviderClient client = client(URI.create("http://localhost:" + nobody));

        assertThatThrownBy(() -> client.call(ProviderCall.post("things", "{}").costing(spent)))
                .isInstanceOfSatisfying(
                        ProviderFault.class, fault -> assertThat(fault.kind()).isEqualTo(Kind.NOT_SENT));
        assertThat(spent.said).containsExactly("released");
    }

    @Test
    void sendsNothingTwiceWhenTheConnectionIsCut() {
        server.enqueue(new MockResponse.Builder()
                .onRequestBody(new SocketEffect.CloseSocket())
                .build());
        server.enqueue(answer(200, "too late"));

        assertThat(faultOf(ProviderCall.post("things", "{}")).kind()).isEqualTo(Kind.AMBIGUOUS);
        assertThat(server.getRequestCount()).isLessThanOrEqualTo(1);
    }

    @Test
    void endsADrippingAnswerAtTheDeadline() {
        server.enqueue(new MockResponse.Builder()
                .code(200)
                .body("x".repeat(1_000))
                .throttleBody(1, 50, TimeUnit.MILLISECONDS)
                .build());

        ProviderFault fault = faultOf(
                ProviderCall.post("things", "{}").within(Duration.ofMillis(300)).costing(spent));

        assertThat(fault.kind()).isEqualTo(Kind.AMBIGUOUS);
        assertThat(fault.reason()).contains("did not answer within PT0.3S");
        assertThat(spent.said).containsExactly("presumed");
    }

    @Test
    void takesAnAnswerThatUnpacksToMoreThanIsAllowedForNone() throws IOException {
        Buffer bomb = new Buffer();
        try (okio.BufferedSink packed = Okio.buffer(new GzipSink(bomb))) {
            packed.write(new byte[4 << 20]);
        }
        server.enqueue(new MockResponse.Builder()
                .code(200)
                .addHeader("Content-Encoding", "gzip")
                .body(bomb)
                .build());

        assertThat(faultOf(ProviderCall.post("things", "{}").atMost(1 << 20)).kind())
                .isEqualTo(Kind.INVALID);
    }

    @Test
    void passesEventsOnInOrder() throws Exception {
        server.enqueue(events("event: a\ndata: 1\n\ndata: 2\n\n: comment\n\nevent: b\ndata: 3\n\n"));
        List<String> seen = new ArrayList<>();

        client().events(ProviderCall.post("stream", "{}"), (type, data) -> seen.add(type + data));

        assertThat(seen).containsExactly("a1", "2", "b3");
    }

    @Test
    void breaksAStreamOffWhenAnEventSaysThatItFailed() {
        server.enqueue(events("data: 1\n\n".repeat(2_000)));
        ProviderFault overloaded = ProviderFault.refused("shop", "overloaded", null);

        assertThatThrownBy(() -> client().events(ProviderCall.post("stream", "{}"), (type, data) -> {
                    throw overloaded;
                }))
                .isSameAs(overloaded);
    }

    @Test
    void takesAStreamThatIsCutForAmbiguous() {
        server.enqueue(new MockResponse.Builder()
                .code(200)
                .headers(Headers.of("Content-Type", "text/event-stream"))
                .body("data: 1\n\n".repeat(500))
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());

        ProviderFault fault = catchThrowableOfType(
                ProviderFault.class, () -> client().events(ProviderCall.post("stream", "{}"), (type, data) -> {}));

        assertThat(fault.kind()).isEqualTo(Kind.AMBIGUOUS);
    }

    @Test
    void fetchesFilesOnlyFromTheProvidersOwnHostsAndWithoutTheKey() throws Exception {
        server.enqueue(answer(200, "sound"));

        Answer answer = client().download(server.url("/file.wav").uri(), Set.of(), Duration.ofSeconds(5), 100);

        assertThat(answer.text()).isEqualTo("sound");
        assertThat(server.takeRequest().getHeaders().get("Authorization")).isNull();
        assertThatThrownBy(() -> client().download(
                                URI.create("https://evil.example/x"),
                                Set.of("good.example"),
                                Duration.ofSeconds(5),
                                100))
                .isInstanceOf(ProviderFault.class)
                .hasMessageContaining("evil.example");
        assertThatThrownBy(() -> client().download(
                                URI.create("http://files.good.example/x"),
                                Set.of("good.example"),
                                Duration.ofSeconds(5),
                                100))
                .isInstanceOf(ProviderFault.class);
    }

    @Test
    void doesNotCountAFreeCallThatBrokeOffAsPaid() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());

        assertThat(faultOf(ProviderCall.get("voices")).kind()).isEqualTo(Kind.REFUSED);
    }

    private ProviderFault faultOf(ProviderCall call) {
        return catchThrowableOfType(ProviderFault.class, () -> client().call(call));
    }

    private ProviderClient client() {
        return client(server.url("/v1/").uri());
    }

    private static ProviderClient client(URI base) {
        return new ProviderClient(Endpoint.bearer("shop", base, CANARY), FaultReader.BY_STATUS, 12);
    }

    private static MockResponse answer(int status, String body) {
        return new MockResponse.Builder().code(status).body(body).build();
    }

    private static MockResponse events(String body) {
        return new MockResponse.Builder()
                .code(200)
                .headers(Headers.of("Content-Type", "text/event-stream"))
                .body(body)
                .build();
    }

    private static final class Spent implements Reservation {

        private final List<String> said = new ArrayList<>();

        @Override
        public void settle(Usage... used) {
            said.add("settled");
        }

        @Override
        public void release() {
            said.add("released");
        }

        @Override
        public void presume() {
            said.add("presumed");
        }
    }
}
