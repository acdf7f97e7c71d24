package io.narratix.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.narratix.events.StageProgress;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryClientTest {

    private static final Schema SCHEMA = StageProgress.getClassSchema();

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void asksOnceForEachSchema() {
        server.enqueue(answer(200, "{\"id\": 7}"));
        try (RegistryClient client = client()) {
            assertThat(client.id("a/b-value", SCHEMA, true)).isEqualTo(7);
            assertThat(client.id("a/b-value", SCHEMA, true)).isEqualTo(7);
        }
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void registersOrLooksUp() throws InterruptedException {
        server.enqueue(answer(200, "{\"id\": 7}"));
        server.enqueue(answer(200, "{\"subject\": \"b\", \"version\": 1, \"id\": 8, \"schema\": \"\"}"));
        try (RegistryClient client = client()) {
            assertThat(client.id("a/b", SCHEMA, true)).isEqualTo(7);
            assertThat(client.id("b", SCHEMA, false)).isEqualTo(8);
        }
        assertThat(request().getTarget()).isEqualTo("/subjects/a%2Fb/versions");
        assertThat(request().getTarget()).isEqualTo("/subjects/b");
    }

    @Test
    void tellsAnUnknownSchemaFromAnOutage() {
        server.enqueue(answer(404, "{\"error_code\": 40403, \"message\": \"Schema not found\"}"));
        try (RegistryClient client = client()) {
            assertThatThrownBy(() -> client.schema(5)).isInstanceOf(UndecodableRecord.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 429, 401, 403, 404, 302})
    void neverTakesAnOutageForABadRecord(int status) {
        server.enqueue(answer(status, "<html>not a registry</html>"));
        try (RegistryClient client = client()) {
            assertThatThrownBy(() -> client.schema(5)).isInstanceOf(RegistryUnavailable.class);
        }
    }

    @Test
    void neverTakesRubbishOrSilenceForABadRecord() {
        server.enqueue(answer(200, "{}"));
        server.enqueue(
                new MockResponse.Builder().headersDelay(30, TimeUnit.SECONDS).build());
        try (RegistryClient client = client()) {
            assertThatThrownBy(() -> client.schema(5)).isInstanceOf(RegistryUnavailable.class);
            assertThatThrownBy(() -> client.schema(5)).isInstanceOf(RegistryUnavailable.class);
        }
        server.close();
        try (RegistryClient client = client()) {
            assertThatThrownBy(() -> client.schema(5)).isInstanceOf(RegistryUnavailable.class);
        }
    }

    @Test
    void boundsADrippingAnswer() {
        server.enqueue(answer(200, "{\"schema\": \"" + "x".repeat(1000) + "\"}")
                .newBuilder()
                .throttleBody(1, 100, TimeUnit.MILLISECONDS)
                .build());
        try (RegistryClient client = client()) {
            assertThatThrownBy(() -> client.schema(5)).isInstanceOf(RegistryUnavailable.class);
        }
    }

    @Test
    void saysWhyASchemaIsRefused() {
        server.enqueue(answer(409, "{\"error_code\": 409, \"message\": \"incompatible\"}"));
        try (RegistryClient client = client()) {
            assertThatThrownBy(() -> client.id("s-value", SCHEMA, true))
                    .isInstanceOf(SchemaRefused.class)
                    .hasMessageContaining("409 incompatible")
                    .hasMessageContaining("s-value");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 429, 401, 403, 404, 302})
    void neverTakesAnOutageForARefusal(int status) {
        server.enqueue(answer(status, "<html>not a registry</html>"));
        try (RegistryClient client = client()) {
            assertThatThrownBy(() -> client.id("s-value", SCHEMA, true)).isInstanceOf(RegistryUnavailable.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>welcome</html>",
                "[]",
                "{}",
                "{\"id\": \"seven\"}",
                "{\"id\": null}",
                "{\"id\": 99999999999}",
                "{\"id\":"
            })
    void neverTakesRubbishForANumber(String body) {
        server.enqueue(answer(200, body));
        try (RegistryClient client = client()) {
            assertThatThrownBy(() -> client.id("s-value", SCHEMA, true)).isInstanceOf(RegistryUnavailable.class);
        }
    }

    @Test
    void triesTheNextAddressAndStaysWithIt() throws IOException {
        try (MockWebServer down = new MockWebServer()) {
            down.start();
            down.enqueue(answer(503, ""));
            server.enqueue(answer(200, "{\"id\": 1}"));
            server.enqueue(answer(200, "{\"id\": 2}"));
            RegistrySettings settings =
                    RegistrySettings.of(Map.of("schema.registry.url", List.of(url(down), url(server))));
            try (RegistryClient client = new RegistryClient(settings)) {
                assertThat(client.id("a", SCHEMA, true)).isEqualTo(1);
                assertThat(client.id("b", SCHEMA, true)).isEqualTo(2);
            }
            assertThat(down.getRequestCount()).isEqualTo(1);
        }
    }

    @Test
    void saysWhoItIs() throws InterruptedException {
        server.enqueue(answer(200, "{\"id\": 1}"));
        RegistrySettings settings = RegistrySettings.of(Map.of(
                "schema.registry.url", url(server),
                "basic.auth.credentials.source", "USER_INFO",
                "basic.auth.user.info", "key:secret"));
        try (RegistryClient client = new RegistryClient(settings)) {
            client.id("a", SCHEMA, true);
        }
        assertThat(request().getHeaders().get("Authorization")).isEqualTo("Basic a2V5OnNlY3JldA==");
        assertThat(settings.toString()).doesNotContain("secret");
    }

    private RecordedRequest request() throws InterruptedException {
        return Optional.ofNullable(server.takeRequest(1, TimeUnit.SECONDS)).orElseThrow();
    }

    private RegistryClient client() {
        RegistrySettings quick = RegistrySettings.of(url(server));
        return new RegistryClient(new RegistrySettings(
                quick.urls(), quick.credentials(), quick.trustStore(), true, Duration.ofMillis(500)));
    }

    private static String url(MockWebServer server) {
        return "http://" + server.getHostName() + ":" + server.getPort();
    }

    private static MockResponse answer(int status, String body) {
        return new MockResponse.Builder().code(status).body(body).build();
    }
}
