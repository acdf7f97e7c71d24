package io.narratix.fakeproviders.replicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.narratix.fakeproviders.synth.AudioFormat;
import io.narratix.fakeproviders.synth.Effect;
import io.narratix.fakeproviders.synth.Tune;
import io.narratix.fakeproviders.wire.Answer;
import io.narratix.fakeproviders.wire.Endpoint;
import io.narratix.fakeproviders.wire.Fixtures;
import io.narratix.fakeproviders.wire.Json;
import io.narratix.fakeproviders.wire.Provider;
import io.narratix.fakeproviders.wire.Refused;
import io.narratix.fakeproviders.wire.Request;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** One account at Replicate. Outputs are served by this server, below {@code /replicate/delivery}, to whoever asks. */
public final class Replicate {

    private static final Pattern VERSION = Pattern.compile("([\\w.-]+/[\\w.-]+:)?[0-9a-f]{64}|[\\w.-]+/[\\w.-]+");
    private static final int RATE_HZ = 44_100;

    private final Shelf shelf = new Shelf();
    private final Webhooks webhooks = new Webhooks();

    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post(Provider.REPLICATE, "predictions", "/v1/predictions", this::create),
                Endpoint.post(Provider.REPLICATE, "predictions", "/v1/models/{owner}/{name}/predictions", this::create),
                Endpoint.get(Provider.REPLICATE, "predictions-list", "/v1/predictions", this::list),
                Endpoint.get(Provider.REPLICATE, "prediction", "/v1/predictions/{id}", this::show),
                Endpoint.post(Provider.REPLICATE, "prediction-cancel", "/v1/predictions/{id}/cancel", this::cancel),
                Endpoint.get(Provider.REPLICATE, "model", "/v1/models/{owner}/{name}", this::model),
                Endpoint.get(Provider.REPLICATE, "webhook-secret", "/v1/webhooks/default/secret", this::secret),
                Endpoint.get(Provider.REPLICATE, "delivery", "/delivery/{id}/{file}", this::deliver));
    }

    private Answer create(Request request, Map<String, String> path) {
        identified(request);
        JsonNode body = request.json();
        ObjectNode asked = asked(body, path);
        String id = UUID.randomUUID().toString().replace("-", "").substring(0, 26);
        Prediction prediction = new Prediction(id, asked, request.setting().job(), Instant.now());
        URI webhook = body.has("webhook") ? webhook(body) : null;
        shelf.put(prediction);
        if (webhook != null) {
            CompletableFuture.delayedExecutor(prediction.job().takes().toMillis() + 1, TimeUnit.MILLISECONDS)
                    .execute(() -> webhooks.tell(webhook, prediction, request.base()));
        }
        Patience.await(request.header("prefer").orElse(""), prediction);
        boolean done =
                prediction.isDone(Instant.now()) && request.header("prefer").isPresent();
        ObjectNode shown = prediction.shown(done ? Instant.now() : Instant.MIN, request.base());
        return Answer.json(201, shown).billed(1, "runs");
    }

    private static ObjectNode asked(JsonNode body, Map<String, String> path) {
        String named = path.getOrDefault("owner", "") + "/" + path.getOrDefault("name", "");
        String version = path.isEmpty() ? body.path("version").asText() : named;
        if (!VERSION.matcher(version).matches()) {
            throw Refused.like("replicate/error_422_version.json");
        }
        if (!body.path("input").isObject()
                || body.path("input").path("seconds_total").asDouble() > 47
                || body.path("input").path("duration").asDouble() > 380) {
            throw Refused.like("replicate/error_422_input.json");
        }
        int colon = version.indexOf(':');
        ObjectNode asked = Json.object()
                .put("model", colon < 0 ? version : version.substring(0, colon))
                .put("version", colon < 0 ? "hidden" : version.substring(colon + 1));
        asked.set("input", body.path("input"));
        return asked;
    }

    private static URI webhook(JsonNode body) {
        try {
            return Webhooks.checked(body.path("webhook").asText());
        } catch (IllegalArgumentException refused) {
            throw new Refused(Answer.json(
                    422,
                    Json.object()
                            .put("title", "Input validation failed")
                            .put("detail", "- webhook: " + refused.getMessage())
                            .put("status", 422)));
        }
    }

    private Answer list(Request request, Map<String, String> path) {
        identified(request);
        ObjectNode page = Json.object().putNull("next").putNull("previous");
        page.set("results", Json.array().addAll(shelf.newest(100, request.base())));
        return Answer.json(200, page);
    }

    private Answer show(Request request, Map<String, String> path) {
        identified(request);
        return Answer.json(200, shelf.find(path).shown(Instant.now(), request.base()));
    }

    private Answer cancel(Request request, Map<String, String> path) {
        identified(request);
        Prediction prediction = shelf.find(path);
        prediction.cancel(Instant.now());
        return Answer.json(200, prediction.shown(Instant.now(), request.base()));
    }

    private Answer model(Request request, Map<String, String> path) {
        identified(request);
        ObjectNode model = Fixtures.object("replicate/model_get.json");
        model.put("owner", path.get("owner")).put("name", path.get("name"));
        return Answer.json(200, model);
    }

    private Answer secret(Request request, Map<String, String> path) {
        identified(request);
        return Fixtures.answer("replicate/webhook_secret.json");
    }

    private Answer deliver(Request request, Map<String, String> path) {
        Prediction prediction = shelf.find(path);
        Instant now = Instant.now();
        if (prediction.isRemoved(now) || !"succeeded".equals(prediction.status(now))) {
            throw Refused.like("replicate/error_404.json");
        }
        return sound(prediction.input());
    }

    private static Answer sound(JsonNode input) {
        AudioFormat format = AudioFormat.wav(RATE_HZ);
        String prompt = input.path("prompt").asText();
        byte[] bytes = input.has("seconds_total")
                ? format.encode(Effect.of(prompt, input.path("seconds_total").asDouble(), RATE_HZ))
                : format.encodeLoop(
                        Tune.loop(prompt, RATE_HZ), input.path("duration").asDouble(8));
        return Answer.of(200, format.mediaType(), bytes);
    }

    private static void identified(Request request) {
        if (request.key().isEmpty()) {
            throw Refused.like("replicate/error_401.json");
        }
    }

    /** How long {@code Prefer: wait} keeps a request open. */
    private static final class Patience {

        private static final Pattern WAIT = Pattern.compile("wait(?:=(\\d{1,2}))?");

        static void await(String preference, Prediction prediction) {
            var matcher = WAIT.matcher(preference);
            if (!matcher.matches()) {
                return;
            }
            Duration most = Duration.ofSeconds(matcher.group(1) == null ? 60 : Integer.parseInt(matcher.group(1)));
            Duration left = Duration.between(Instant.now(), prediction.end());
            try {
                Thread.sleep(Math.max(0, Math.min(most.toMillis(), left.toMillis() + 1)));
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
