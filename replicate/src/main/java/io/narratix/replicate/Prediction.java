package io.narratix.replicate;

import io.narratix.provider.Answer;
import io.narratix.stage.ProviderFault;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A prediction as Replicate describes it; what is missing or unknown reads as empty. */
record Prediction(JsonNode json) {

    private static final List<String> ENDS = List.of("succeeded", "failed", "canceled", "aborted");
    private static final int MOST_FILES = 16;
    private static final int MOST_WORDS = 300;

    /** @throws ProviderFault INVALID if it is no prediction */
    static Prediction of(Answer answer) throws ProviderFault {
        try {
            Prediction prediction = new Prediction(Json.MAPPER.readTree(answer.text()));
            if (!prediction.id().matches("[A-Za-z0-9_-]{1,80}")) {
                throw ProviderFault.invalid(Replicate.NAME, "replicate answered with something that is no prediction");
            }
            return prediction;
        } catch (JacksonException noJson) {
            throw ProviderFault.invalid(Replicate.NAME, "replicate answered with something that is no JSON");
        }
    }

    String id() {
        return Json.text(json, "id");
    }

    String status() {
        return Json.text(json, "status");
    }

    /** The same with another status. */
    Prediction as(String status) {
        ObjectNode changed = Json.MAPPER.createObjectNode();
        json.properties().forEach(field -> changed.set(field.getKey(), field.getValue()));
        return new Prediction(changed.put("status", status));
    }

    boolean hasEnded() {
        return ENDS.contains(status());
    }

    boolean hasSucceeded() {
        return status().equals("succeeded");
    }

    /** What went wrong, in the provider's words. */
    String error() {
        String words = Json.text(json, "error").strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        return words.length() <= MOST_WORDS ? words : words.substring(0, MOST_WORDS) + "…";
    }

    boolean isRemoved() {
        return json.path("data_removed").asBoolean(false);
    }

    /** How long it ran; empty where it is not said. */
    Optional<Double> predictSeconds() {
        JsonNode time = json.path("metrics").path("predict_time");
        return time.isNumber() && time.doubleValue() >= 0 && Double.isFinite(time.doubleValue())
                ? Optional.of(time.doubleValue())
                : Optional.empty();
    }

    /** When it was created; the beginning of time where it is not said. */
    Instant createdAt() {
        try {
            return Instant.parse(Json.text(json, "created_at"));
        } catch (DateTimeException notSaid) {
            return Instant.EPOCH;
        }
    }

    /** The files it made: a model answers with one address, a list of them, or an object whose members are addresses. */
    List<URI> files() {
        List<URI> files = new ArrayList<>();
        collect(json.path("output"), files);
        return files;
    }

    private static void collect(JsonNode output, List<URI> files) {
        if (output.isString() && files.size() < MOST_FILES) {
            address(output.stringValue()).ifPresent(files::add);
        }
        if (output.isContainer()) {
            output.forEach(member -> collect(member, files));
        }
    }

    private static Optional<URI> address(String text) {
        try {
            URI address = URI.create(text);
            return address.getHost() == null ? Optional.empty() : Optional.of(address);
        } catch (IllegalArgumentException words) {
            return Optional.empty();
        }
    }
}
