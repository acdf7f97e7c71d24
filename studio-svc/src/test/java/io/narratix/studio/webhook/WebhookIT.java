package io.narratix.studio.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.narratix.studio.Answer;
import io.narratix.studio.Productions;
import io.narratix.studio.Studio;
import java.io.IOException;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebhookIT {

    private static Studio studio;

    private final MockWebServer receiver = new MockWebServer();

    @BeforeAll
    static void startStudio() {
        studio =
                Studio.start("narratix.studio.webhooks.allow-private=true", "narratix.studio.webhooks.waits=10ms,20ms");
    }

    @AfterAll
    static void stopStudio() {
        studio.close();
    }

    @BeforeEach
    void start() throws IOException {
        receiver.start();
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void sendsAVerdictSignedAndAgainUnderTheSameIdUntilItIsTaken() throws Exception {
        JsonNode webhook = registered("[\"assembly.completed\"]");
        receiver.enqueue(new MockResponse.Builder().code(503).build());
        receiver.enqueue(new MockResponse.Builder().code(204).build());
        String textId = studio.submitted("A tale that is told of.");
        new Productions(studio, textId, 1).completed("A Tale", "sound".getBytes(UTF_8));

        RecordedRequest first = taken();
        RecordedRequest second = taken();

        assertThat(second.getHeaders().get("webhook-id"))
                .isEqualTo(first.getHeaders().get("webhook-id"));
        assertThat(second.getBody()).isEqualTo(first.getBody());
        String body = second.getBody().utf8();
        assertThat(second.getHeaders().get("webhook-signature"))
                .isEqualTo("v1," + signature(webhook.get("secret").asString(), second, body));
        JsonNode payload = JsonMapper.shared().readTree(body);
        assertThat(payload.get("type").asString()).isEqualTo("assembly.completed");
        assertThat(payload.at("/data/textId").asString()).isEqualTo(textId);
        assertThat(payload.at("/data/state").asString()).isEqualTo("COMPLETED");
        awaitDelivery(webhook, "DELIVERED", 2);
    }

    @Test
    void givesUpAtLastAndSaysSo() {
        JsonNode webhook = registered("[\"assembly.failed\"]");
        for (int i = 0; i < 3; i++) {
            receiver.enqueue(new MockResponse.Builder().code(500).build());
        }
        String textId = studio.submitted("A tale that nobody wants to hear of.");
        new Productions(studio, textId, 1).failed("PERMANENT", "refused");

        JsonNode delivery = awaitDelivery(webhook, "GIVEN_UP", 3);
        assertThat(delivery.get("lastStatus").asInt()).isEqualTo(500);
        assertThat(delivery.get("lastError").asString()).contains("500");
    }

    @Test
    void disablesAWebhookWhoseReceiverIsGone() {
        JsonNode webhook = registered("[\"assembly.failed\"]");
        receiver.enqueue(new MockResponse.Builder().code(410).build());
        new Productions(studio, studio.submitted("A tale for nobody."), 1).failed("PERMANENT", "refused");

        awaitDelivery(webhook, "GIVEN_UP", 1);
        assertThat(studio.get(path(webhook)).json().get("enabled").asBoolean()).isFalse();
    }

    @Test
    void showsASecretOnlyOnceAndForgetsADeletedWebhook() {
        JsonNode webhook = registered("[\"assembly.failed\"]");

        assertThat(studio.get(path(webhook)).json().has("secret")).isFalse();
        assertThat(studio.get("/api/v1/webhooks").text())
                .contains(webhook.get("id").asString());
        assertThat(studio.delete(path(webhook)).status()).isEqualTo(204);
        assertThat(studio.get(path(webhook)).status()).isEqualTo(404);
        assertThat(studio.delete(path(webhook)).status()).isEqualTo(404);
    }

    @Test
    void refusesAnAddressThatIsNone() {
        assertThat(studio.post("/api/v1/webhooks", "{\"url\": \"ftp://example.com\"}")
                        .status())
                .isEqualTo(422);
        assertThat(studio.post("/api/v1/webhooks", "{\"url\": \"https://u:p@127.0.0.1/\"}")
                        .status())
                .isEqualTo(422);
        assertThat(studio.post("/api/v1/webhooks", "{\"url\": \"http://127.0.0.1\", \"secret\": \"x\"}")
                        .status())
                .isEqualTo(422);
    }

    private JsonNode registered(String events) {
        Answer answer = studio.post(
                "/api/v1/webhooks", "{\"url\": \"%s\", \"events\": %s}".formatted(receiver.url("/hook"), events));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private RecordedRequest taken() throws InterruptedException {
        RecordedRequest request = receiver.takeRequest(60, TimeUnit.SECONDS);
        assertThat(request).isNotNull();
        return request;
    }

    private static JsonNode awaitDelivery(JsonNode webhook, String state, int attempts) {
        await().untilAsserted(() -> {
            JsonNode delivery = deliveries(webhook);
            assertThat(delivery.get("state").asString()).isEqualTo(state);
            assertThat(delivery.get("attempts").asInt()).isEqualTo(attempts);
        });
        return deliveries(webhook);
    }

    private static JsonNode deliveries(JsonNode webhook) {
        JsonNode page = studio.get(path(webhook) + "/deliveries").json();
        assertThat(page.get("deliveries")).hasSize(1);
        return page.get("deliveries").get(0);
    }

    private static String path(JsonNode webhook) {
        return "/api/v1/webhooks/" + webhook.get("id").asString();
    }

    private static String signature(String secret, RecordedRequest request, String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        String signed = request.getHeaders().get("webhook-id") + "."
                + request.getHeaders().get("webhook-timestamp") + "." + body;
        return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
    }
}
