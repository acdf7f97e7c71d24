package io.narratix.studio.webhook;

import io.narratix.studio.StudioProperties;
import io.narratix.studio.webhook.Deliveries.Due;
import io.narratix.studio.webhook.Deliveries.Outcome;
import io.narratix.studio.webhook.WebhookDelivery.State;
import java.io.IOException;
import java.net.Proxy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Tries one delivery: sends it signed, and says what came of it. Nothing of an answer but its status is looked at. */
class Sender {

    private static final MediaType JSON = MediaType.get("application/json");
    private static final int GONE = 410;
    private static final double JITTER = 0.2;

    private final OkHttpClient client;
    private final PublicAddresses addresses;
    private final List<Duration> waits;
    private final InstantSource clock;

    Sender(StudioProperties.Webhooks properties, Dns dns, InstantSource clock) {
        this.addresses = new PublicAddresses(dns, properties.allowPrivate());
        this.waits = properties.waits();
        this.clock = clock;
        this.client = new OkHttpClient.Builder()
                .dns(addresses)
                .proxy(Proxy.NO_PROXY)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .callTimeout(properties.timeout())
                .build();
    }

    Outcome attempt(Due due) {
        try {
            HttpUrl url = HttpUrl.get(due.url());
            // The client asks no resolver where the address itself stands in the URL.
            addresses.lookup(url.host());
            try (Response response = client.newCall(request(url, due)).execute()) {
                return outcome(due, response.code());
            }
        } catch (IOException | IllegalArgumentException failed) {
            return failed(due, null, String.valueOf(failed.getMessage()));
        }
    }

    private Request request(HttpUrl url, Due due) {
        long timestamp = clock.instant().getEpochSecond();
        return new Request.Builder()
                .url(url)
                .header("webhook-id", due.id())
                .header("webhook-timestamp", Long.toString(timestamp))
                .header("webhook-signature", due.secret().sign(due.id(), timestamp, due.body()))
                .header("User-Agent", "Narratix")
                .post(RequestBody.create(due.body().getBytes(java.nio.charset.StandardCharsets.UTF_8), JSON))
                .build();
    }

    private Outcome outcome(Due due, int status) {
        if (status >= 200 && status < 300) {
            return new Outcome(State.DELIVERED, status, null, Duration.ZERO);
        }
        if (status == GONE) {
            return new Outcome(State.GIVEN_UP, status, "The receiver wants no more of this webhook.", Duration.ZERO);
        }
        return failed(due, status, "The receiver answered %d.".formatted(status));
    }

    private Outcome failed(Due due, @Nullable Integer status, String error) {
        if (due.attempts() > waits.size()) {
            return new Outcome(State.GIVEN_UP, status, error, Duration.ZERO);
        }
        Duration wait = waits.get(due.attempts() - 1);
        double share = 1 + ThreadLocalRandom.current().nextDouble(-JITTER, JITTER);
        return new Outcome(State.PENDING, status, error, Duration.ofMillis((long) (wait.toMillis() * share)));
    }
}
