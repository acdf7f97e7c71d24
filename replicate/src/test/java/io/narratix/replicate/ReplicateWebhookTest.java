package io.narratix.replicate;

import static io.narratix.replicate.FakeReplicate.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.provider.Credential;
import io.narratix.testkit.SettableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** With the test vector of the fixtures: its first signature is wrong, its second one right. */
class ReplicateWebhookTest {

    private static final String ORDER = "0".repeat(64);

    private final JsonNode vector = Json.MAPPER.readTree(text("webhook_signature_vector.json"));
    private final byte[] body = text("webhook_completed_body.json").getBytes(StandardCharsets.UTF_8);
    private final Webhook settings = new Webhook("https://drama.example", Credential.of(Json.text(vector, "secret")));
    private final SettableClock clock = SettableClock.at(Instant.ofEpochSecond(1_795_341_613));
    private final MemoryBook book = new MemoryBook();
    private final Bells bells = new Bells();
    private final ReplicateWebhook webhook =
            new ReplicateWebhook(new WebhookSignature(settings.key()), book, bells, clock);

    @BeforeEach
    void ordersWithoutAnAnswer() {
        book.begin(ORDER, clock.instant());
    }

    @Test
    void believesWhatIsSigned() throws Exception {
        assertThat(answer(signed())).isEqualTo(204);

        assertThat(book.find(ORDER).orElseThrow().predictionId()).isEqualTo(Optional.of(FakeReplicate.ID));
    }

    @Test
    @Timeout(60)
    void wakesWhoeverWaitsForThePrediction() throws Exception {
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> {
            try {
                bells.await(FakeReplicate.ID, Duration.ofHours(1));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        while (!waiting.isDone()) {
            bells.ring("another");
            bells.ring(FakeReplicate.ID);
            Thread.onSpinWait();
        }

        assertThat(waiting).isCompleted();
    }

    @ParameterizedTest
    @CsvSource({
        "webhook-signature, 'v1,2SmKENGwc1g33EvYXaxkGw887yekfl1TpU8vP1svz/o=', 401",
        "webhook-signature, 'v2,RiGTH2YnfQYtA5Z9BA0vR1tIRfnLmJeL1e1GRseqApI=', 401",
        "webhook-signature, 'v1,!!!', 401",
        "webhook-signature, '', 401",
        "webhook-id, msg_another, 401",
        "webhook-id, '', 400",
        "webhook-timestamp, 1795341614, 401",
        "webhook-timestamp, never, 400",
        "webhook-timestamp, 99999999999999, 400"
    })
    void believesNothingElse(String header, String value, int status) throws Exception {
        MockHttpServletRequest request = signed();
        request.removeHeader(header);
        request.addHeader(header, value);

        assertThat(answer(request)).isEqualTo(status);
        assertThat(book.find(ORDER).orElseThrow().predictionId()).isEmpty();
    }

    @Test
    void noticesAChangedByte() throws Exception {
        MockHttpServletRequest request = signed();
        byte[] changed = body.clone();
        changed[changed.length - 2] ^= 1;
        request.setContent(changed);

        assertThat(answer(request)).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"300, 204", "301, 400", "-300, 204", "-301, 400"})
    void toleratesFiveMinutesEitherWay(long seconds, int status) throws Exception {
        clock.advance(Duration.ofSeconds(seconds));

        assertThat(answer(signed())).isEqualTo(status);
    }

    @Test
    void takesEachIdOnce() throws Exception {
        assertThat(answer(signed())).isEqualTo(204);
        book.begin(ORDER, clock.instant());

        assertThat(answer(signed())).isEqualTo(204);

        assertThat(book.find(ORDER).orElseThrow().predictionId()).isEmpty();
    }

    @Test
    void readsNoMoreThanAMegabyte() throws Exception {
        MockHttpServletRequest request = signed();
        request.setContent(new byte[(1 << 20) + 1]);

        assertThat(answer(request)).isEqualTo(413);
    }

    @Test
    void forgetsTheOldestIdsOnly() {
        SeenIds seen = new SeenIds();
        assertThat(seen.add("first")).isTrue();
        assertThat(seen.add("first")).isFalse();
        for (int i = 0; i < 10_000; i++) {
            assertThat(seen.add("id " + i)).isTrue();
        }
        assertThat(seen.add("id 9999")).isFalse();
        assertThat(seen.add("first")).isTrue();
    }

    private MockHttpServletRequest signed() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", Webhook.PATH);
        request.setQueryString("order=" + ORDER);
        request.addParameter("order", ORDER);
        vector.path("headers")
                .properties()
                .forEach(header ->
                        request.addHeader(header.getKey(), header.getValue().stringValue()));
        request.setContentType("application/json");
        request.setContent(body);
        return request;
    }

    private int answer(MockHttpServletRequest request) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        webhook.service(request, response);
        return response.getStatus();
    }
}
