package io.narratix.replicate;

import io.narratix.stage.ProviderFault;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Finds the prediction of an order whose answer was lost: it runs, and costs, whether we know of it or not. */
final class Orphans {

    private static final int MOST_PAGES = 5;

    /** By how much Replicate's clock may be behind ours. */
    private static final Duration SKEW = Duration.ofMinutes(2);

    private final PredictionApi api;
    private final PredictionBook book;

    Orphans(PredictionApi api, PredictionBook book) {
        this.api = api;
        this.book = book;
    }

    /** @param since when the order was first made; older predictions are none of its */
    Optional<String> find(PredictionOrder order, Instant since) throws ProviderFault, InterruptedException {
        String query = "";
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            JsonNode page = page(query);
            for (JsonNode each : page.path("results")) {
                Prediction prediction = new Prediction(each);
                if (prediction.createdAt().isBefore(since.minus(SKEW))) {
                    return Optional.empty();
                }
                if (isOf(order, prediction) && !book.holds(prediction.id())) {
                    return Optional.of(prediction.id());
                }
            }
            query = next(page);
            if (query.isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private JsonNode page(String query) throws ProviderFault, InterruptedException {
        try {
            return Json.MAPPER.readTree(api.page(query).text());
        } catch (JacksonException noJson) {
            throw ProviderFault.refused(Replicate.NAME, "replicate's list of predictions is no JSON", null);
        }
    }

    private static boolean isOf(PredictionOrder order, Prediction prediction) {
        boolean usable = !prediction.hasEnded() || (prediction.hasSucceeded() && !prediction.isRemoved());
        return usable && (isMarked(order, prediction.json()) || isAlike(order, prediction.json()));
    }

    private static boolean isMarked(PredictionOrder order, JsonNode prediction) {
        return Json.text(prediction, "webhook").endsWith("%s=%s".formatted(Webhook.ORDER, order.key()));
    }

    /** The same model was asked for the same, seed and all. */
    private static boolean isAlike(PredictionOrder order, JsonNode prediction) {
        return order.model().made(prediction)
                && order.input().properties().stream()
                        .allMatch(field -> isSame(
                                field.getValue(), prediction.path("input").path(field.getKey())));
    }

    private static boolean isSame(JsonNode one, JsonNode other) {
        boolean numbers = one.isNumber() && other.isNumber();
        return numbers ? Double.compare(one.doubleValue(), other.doubleValue()) == 0 : one.equals(other);
    }

    /** Only the query of the address: where it leads is ours to say. */
    private static String next(JsonNode page) {
        String address = Json.text(page, "next");
        try {
            String query = address.isEmpty() ? null : URI.create(address).getRawQuery();
            return query == null ? "" : query;
        } catch (IllegalArgumentException noAddress) {
            return "";
        }
    }
}
