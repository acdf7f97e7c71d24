package io.narratix.fakeproviders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.narratix.fakeproviders.script.Script;
import io.narratix.fakeproviders.wire.Fixtures;
import io.narratix.fakeproviders.wire.Provider;
import io.narratix.sound.Wav;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import okhttp3.Request;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplicateTest {

    private static FakeProviders fake;
    private static Client client;

    @BeforeAll
    static void start() throws IOException {
        fake = FakeProviders.start();
        client = new Client(fake, Provider.REPLICATE);
    }

    @AfterAll
    static void stop() throws IOException {
        fake.close();
    }

    @Test
    void makesAPredictionWhoseOutputCanBeFetchedWithoutAKey() throws IOException {
        Client.Reply created = client.post(
                "/models/stability-ai/stable-audio-2.5/predictions", "{'input':{'prompt':'slow cello','duration':12}}");
        JsonNode done =
                client.get("/predictions/" + created.json().path("id").asText()).json();
        byte[] output = Client.read(
                        new Request.Builder().url(done.path("output").asText()).build())
                .whole();

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().path("status").asText()).isEqualTo("starting");
        assertThat(done.path("status").asText()).isEqualTo("succeeded");
        assertThat(Wav.decode(new ByteArrayInputStream(output)).duration()).hasSeconds(12);
        assertThat(fake.calls().of(Provider.REPLICATE, "delivery").list())
                .allSatisfy(call -> assertThat(call.arrival().asked().key()).isEmpty());
    }

    @Test
    void waitsIfTheClientPrefersIt() throws IOException {
        JsonNode request = Fixtures.object("replicate/request_create.json").without("webhook");
        JsonNode created = Client.read(client.request("/predictions")
                        .header("Prefer", "wait=5")
                        .post(okhttp3.RequestBody.create(io.narratix.fakeproviders.wire.Json.bytes(request)))
                        .build())
                .json();

        assertThat(created.path("status").asText()).isEqualTo("succeeded");
        assertThat(created.path("metrics").path("total_time").isNumber()).isTrue();
    }

    @Test
    void takesItsTimeFromStartingToSucceeded() throws IOException {
        fake.script(Script.parse("rules: [{endpoint: predictions, job: {takes: 1s, output: list}}]"));
        String id = create("{'version':'a/b','input':{'prompt':'gale','seconds_total':8}}");
        List<String> seen = new ArrayList<>();
        Awaitility.await().until(() -> {
            String status = prediction(id).path("status").asText();
            if (!seen.contains(status)) {
                seen.add(status);
            }
            return status.equals("succeeded");
        });

        assertThat(seen).endsWith("processing", "succeeded");
        assertThat(prediction(id).at("/metrics/total_time").asDouble()).isEqualTo(1, within(1e-6));
        assertThat(prediction(id).path("output").isArray()).isTrue();
    }

    @Test
    void endsAsTheScriptSaysAndCanBeCanceled() throws IOException {
        fake.script(Script.parse(
                "rules: [{nth: 1, endpoint: predictions, job: {ends: failed}}, {endpoint: predictions, job:"
                        + " {takes: 1h}}]"));
        String failed = create("{'version':'a/b','input':{'prompt':'x'}}");
        String canceled = create("{'version':'a/b','input':{'prompt':'y'}}");
        client.post("/predictions/" + canceled + "/cancel", "{}");

        assertThat(prediction(failed).path("error").asText()).contains("E1001");
        assertThat(prediction(canceled).path("status").asText()).isEqualTo("canceled");
        assertThat(client.get("/predictions").json().at("/results/0/id").asText())
                .isEqualTo(canceled);
    }

    @Test
    void deletesTheOutputAfterItsTime() throws IOException {
        fake.script(Script.parse("rules: [{endpoint: predictions, job: {keeps: 1ms}}]"));
        String id = create("{'version':'a/b','input':{'prompt':'x','duration':1}}");

        Awaitility.await().until(() -> prediction(id).path("data_removed").asBoolean());
        assertThat(prediction(id).path("output").isNull()).isTrue();
        assertThat(Client.read(new Request.Builder()
                                .url(fake.address() + "/replicate/delivery/" + id + "/out.wav")
                                .build())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void postsAWebhookWhoseSignatureIsValid() throws IOException {
        Webhook webhook = webhook("sent").get(0);

        assertThat(webhook.body()).contains("\"status\":\"succeeded\"");
        assertThat(webhook.signature()).isEqualTo(expected(webhook));
        assertThat(Instant.now().getEpochSecond() - Long.parseLong(webhook.timestamp()))
                .isBetween(0L, 60L);
    }

    @Test
    void postsWebhooksThatAreNotToBeTrusted() throws IOException {
        assertThat(webhook("twice"))
                .extracting(Webhook::id)
                .hasSize(2)
                .containsOnly(sent.get(0).id());
        Webhook forged = webhook("forged").get(0);
        assertThat(forged.signature()).startsWith("v1,").isNotEqualTo(expected(forged));
        Webhook stale = webhook("stale").get(0);
        assertThat(stale.signature()).isEqualTo(expected(stale));
        assertThat(Instant.now().getEpochSecond() - Long.parseLong(stale.timestamp()))
                .isGreaterThan(500);
    }

    @Test
    void signsAsTheServiceDoes() {
        JsonNode vector = Fixtures.object("replicate/webhook_signature_vector.json");
        byte[] body = Fixtures.bytes("replicate/webhook_completed_body.json");

        assertThat(hmac(
                        vector.path("secret").asText(),
                        vector.at("/headers/webhook-id").asText(),
                        vector.at("/headers/webhook-timestamp").asText(),
                        new String(body, StandardCharsets.UTF_8)))
                .as("the test's own arithmetic")
                .isEqualTo(vector.path("expectedSignature").asText());
    }

    @Test
    void postsToThisMachineOnly() throws IOException {
        Client.Reply reply =
                client.post("/predictions", "{'version':'a/b','input':{},'webhook':'https://example.org/hook'}");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text()).contains("to this machine only");
    }

    /** What arrived. */
    private record Webhook(String id, String timestamp, String signature, String body) {}

    private final List<Webhook> sent = new CopyOnWriteArrayList<>();

    private List<Webhook> webhook(String fate) throws IOException {
        sent.clear();
        HttpServer listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext("/hook", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var headers = exchange.getRequestHeaders();
            sent.add(new Webhook(
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    body));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        listener.start();
        try {
            fake.script(Script.parse("rules: [{endpoint: predictions, job: {webhook: %s}}]".formatted(fate)));
            create("{'version':'a/b','input':{'prompt':'x'},'webhook':'http://127.0.0.1:%d/hook'}"
                    .formatted(listener.getAddress().getPort()));
            Awaitility.await().until(() -> sent.size() >= (fate.equals("twice") ? 2 : 1));
            return sent;
        } finally {
            listener.stop(0);
        }
    }

    private static String expected(Webhook webhook) {
        String secret =
                Fixtures.object("replicate/webhook_secret.json").path("key").asText();
        return hmac(secret, webhook.id(), webhook.timestamp(), webhook.body());
    }

    private static String hmac(String secret, String id, String timestamp, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(6)), "HmacSHA256"));
            byte[] sum = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(sum);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String create(String body) throws IOException {
        return client.post("/predictions", body).json().path("id").asText();
    }

    private static JsonNode prediction(String id) throws IOException {
        return client.get("/predictions/" + id).json();
    }

    @BeforeEach
    void plain() {
        fake.script(Script.PLAIN);
    }

    @Test
    void refusesWhatTheServiceRefuses() throws IOException {
        assertThat(client.post("/predictions", "{'version':'nonsense','input':{}}")
                        .json())
                .isEqualTo(Fixtures.object("replicate/error_422_version.json"));
        assertThat(client.get("/predictions/unknown").status()).isEqualTo(404);
    }
}
