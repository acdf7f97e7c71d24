package io.narratix.replicate;

import io.narratix.provider.Answer;
import io.narratix.provider.ProviderCall;
import io.narratix.provider.ProviderClient;
import io.narratix.stage.ProviderFault;
import io.narratix.stage.Reservation;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Replicate's calls, one by one; each is made once. */
final class PredictionApi {

    /** Where models leave their files: never the token there. */
    private static final Set<String> FILES = Set.of("replicate.delivery");

    private static final Duration LOOK = Duration.ofSeconds(30);
    private static final Duration CANCEL = Duration.ofSeconds(10);
    private static final long MOST_BYTES = 16L << 20;

    private final ProviderClient orders;
    private final ProviderClient looks;
    private final ProviderClient files;
    private final ReplicateProperties settings;

    PredictionApi(ReplicateProperties settings) {
        this.orders = new ProviderClient(settings.endpoint(), new ReplicateFaults(), settings.concurrency());
        this.looks = orders.reading(ReplicateFaults::ofLook);
        this.files = orders.reading(ReplicateFaults::ofFile);
        this.settings = settings;
    }

    /** Orders it: from here on it may cost. */
    Prediction create(PredictionOrder order, Reservation reservation) throws ProviderFault, InterruptedException {
        ProviderCall call = ProviderCall.post(order.model().path(), body(order))
                .with(headers())
                .within(LOOK.plus(settings.hold()))
                .atMost(MOST_BYTES)
                .costing(reservation);
        try {
            return Prediction.of(orders.call(call));
        } catch (ProviderFault fault) {
            reservation.presume();
            throw fault;
        }
    }

    /** How it is. A look that fails is REFUSED, as it costs nothing; INVALID says that there is no such prediction. */
    Prediction get(String id) throws ProviderFault, InterruptedException {
        Answer answer =
                looks.call(ProviderCall.get("predictions/" + id).within(LOOK).atMost(MOST_BYTES));
        try {
            return Prediction.of(answer);
        } catch (ProviderFault garbled) {
            throw ProviderFault.refused(Replicate.NAME, garbled.reason(), null);
        }
    }

    Prediction cancel(String id) throws ProviderFault, InterruptedException {
        ProviderCall call =
                ProviderCall.post("predictions/%s/cancel".formatted(id), "").within(CANCEL);
        return Prediction.of(orders.call(call.atMost(MOST_BYTES)));
    }

    /** A page of the account's predictions, newest first; the first page's query is empty. */
    Answer page(String query) throws ProviderFault, InterruptedException {
        return looks.call(ProviderCall.get("predictions" + (query.isEmpty() ? "" : "?" + query))
                .within(LOOK)
                .atMost(MOST_BYTES));
    }

    /** A file; INVALID if it is gone. */
    byte[] download(URI file) throws ProviderFault, InterruptedException {
        return files.download(file, FILES, LOOK, settings.largest().toBytes())
                .body()
                .toByteArray();
    }

    private String body(PredictionOrder order) {
        ObjectNode body = Json.MAPPER.createObjectNode();
        if (!order.model().isOfficial()) {
            body.put("version", order.model().reference());
        }
        body.set("input", order.input());
        settings.webhook().addressFor(order.key()).ifPresent(address -> {
            body.put("webhook", address);
            body.putArray("webhook_events_filter").add("completed");
        });
        return Json.MAPPER.writeValueAsString(body);
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Cancel-After", settings.deadline().toSeconds() + "s");
        if (!settings.hold().isZero()) {
            headers.put("Prefer", "wait=" + Math.max(1, settings.hold().toSeconds()));
        }
        return headers;
    }
}
