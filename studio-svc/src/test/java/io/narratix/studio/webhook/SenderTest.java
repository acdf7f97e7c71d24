package io.narratix.studio.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.studio.StudioProperties;
import io.narratix.studio.webhook.Deliveries.Due;
import io.narratix.studio.webhook.Deliveries.Outcome;
import io.narratix.studio.webhook.WebhookDelivery.State;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;

class SenderTest {

    private static final WebhookSecret SECRET = WebhookSecret.fresh();
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

    @Test
    void neverConnectsToAnAddressThatBecamePrivateAfterItWasChecked() throws IOException {
        try (MockWebServer inside = new MockWebServer()) {
            inside.start();
            AtomicInteger asked = new AtomicInteger();
            Dns rebinding = host -> List.of(
                    asked.getAndIncrement() == 0 ? InetAddress.getByName("8.8.8.8") : InetAddress.getLoopbackAddress());

            Outcome outcome =
                    sender(rebinding, false).attempt(due("http://rebound.example:%d/".formatted(inside.getPort()), 1));

            assertThat(outcome.state()).isEqualTo(State.PENDING);
            assertThat(outcome.error()).contains("not public");
            assertThat(inside.getRequestCount()).isZero();
        }
    }

    @Test
    void neverConnectsToAPrivateAddressThatStandsInTheUrl() throws IOException {
        try (MockWebServer inside = new MockWebServer()) {
            inside.start();
            for (String host : List.of("127.0.0.1", "2130706433", "0x7f.1", "[::1]", "[::ffff:127.0.0.1]")) {
                sender(Dns.SYSTEM, false).attempt(due("http://%s:%d/".formatted(host, inside.getPort()), 1));
            }
            assertThat(inside.getRequestCount()).isZero();
        }
    }

    @Test
    void followsNoRedirect() throws IOException {
        try (MockWebServer receiver = new MockWebServer()) {
            receiver.start();
            receiver.enqueue(new MockResponse.Builder()
                    .code(302)
                    .addHeader("Location", receiver.url("/elsewhere"))
                    .build());

            Outcome outcome =
                    sender(Dns.SYSTEM, true).attempt(due(receiver.url("/").toString(), 1));

            assertThat(outcome.status()).isEqualTo(302);
            assertThat(outcome.state()).isEqualTo(State.PENDING);
            assertThat(receiver.getRequestCount()).isEqualTo(1);
        }
    }

    @Test
    void waitsLongerAfterEachTryAndGivesUpAfterTheLastOne() {
        Sender sender = sender(
                host -> {
                    throw new java.net.UnknownHostException(host);
                },
                false);

        assertThat(sender.attempt(due("http://gone.example/", 1)).pause())
                .isBetween(Duration.ofMillis(800), Duration.ofMillis(1_200));
        assertThat(sender.attempt(due("http://gone.example/", 2)).pause())
                .isBetween(Duration.ofSeconds(8), Duration.ofSeconds(12));
        assertThat(sender.attempt(due("http://gone.example/", 3)).state()).isEqualTo(State.GIVEN_UP);
    }

    private static Sender sender(Dns dns, boolean allowPrivate) {
        return new Sender(
                new StudioProperties.Webhooks(
                        allowPrivate, Duration.ofSeconds(5), List.of(Duration.ofSeconds(1), Duration.ofSeconds(10))),
                dns,
                CLOCK);
    }

    private static Due due(String url, int attempts) {
        return new Due("msg_1", "hook", url, SECRET, "{}", attempts);
    }
}
