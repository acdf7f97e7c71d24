package io.narratix.fakeproviders.replicate;

import io.narratix.fakeproviders.wire.Fixtures;
import io.narratix.fakeproviders.wire.Job;
import io.narratix.fakeproviders.wire.Json;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Tells clients on this machine that a prediction has ended. An answer that isn't 2xx, or none, makes it try again. */
final class Webhooks {

    private static final int TRIES = 3;
    private static final Duration STALE = Duration.ofMinutes(10);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String secret =
            Fixtures.object("replicate/webhook_secret.json").path("key").asText();

    /** @throws IllegalArgumentException with a sentence if the address is none, or of another machine */
    static URI checked(String address) {
        try {
            URI uri = URI.create(address);
            if (uri.getHost() != null && InetAddress.getByName(uri.getHost()).isLoopbackAddress()) {
                return uri;
            }
        } catch (UnknownHostException | IllegalArgumentException none) {
            // said below
        }
        throw new IllegalArgumentException("this server posts webhooks to this machine only, not to " + address);
    }

    void tell(URI address, Prediction prediction, String base) {
        Job.Webhook fate = prediction.job().webhook();
        if (fate == Job.Webhook.LOST) {
            return;
        }
        byte[] body = Json.bytes(prediction.shown(Instant.now(), base));
        HttpRequest request = signed(address, body, fate);
        post(request, TRIES);
        if (fate == Job.Webhook.TWICE) {
            post(request, TRIES);
        }
    }

    private HttpRequest signed(URI address, byte[] body, Job.Webhook fate) {
        String id = "msg_" + UUID.randomUUID().toString().replace("-", "");
        Instant said = fate == Job.Webhook.STALE ? Instant.now().minus(STALE) : Instant.now();
        String timestamp = Long.toString(said.getEpochSecond());
        String key = fate == Job.Webhook.FORGED
                ? "whsec_" + Base64.getEncoder().encodeToString(id.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                : secret;
        return HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", timestamp)
                .header("webhook-signature", new Signature(key).of(id, timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private void post(HttpRequest request, int tries) {
        CompletableFuture<?> unused = client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .whenComplete((answer, failure) -> {
                    boolean taken = failure == null && answer.statusCode() / 100 == 2;
                    if (!taken && tries > 1) {
                        CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(() -> post(request, tries - 1));
                    }
                });
    }
}
