package io.narratix.replicate;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.bind.DefaultValue;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A model and how it wants to be asked; the defaults fit {@code stability-ai/stable-audio-2.5}.
 *
 * @param model owner/name, owner/name:version, or a version
 * @param prompt what the model calls the description
 * @param duration what it calls the length, in whole seconds; empty if it takes none
 * @param seed what it calls the seed; empty if it takes none
 * @param shortest what it can make
 * @param longest what it can make
 * @param expected how long a run takes about: what is set aside where seconds are paid
 * @param inputs further inputs as they are, such as {@code steps: 8}
 */
public record ModelSettings(
        @DefaultValue("stability-ai/stable-audio-2.5") String model,
        @DefaultValue("prompt") String prompt,
        @DefaultValue("duration") String duration,
        @DefaultValue("seed") String seed,
        @DefaultValue("1s") Duration shortest,
        @DefaultValue("190s") Duration longest,
        @DefaultValue("30s") Duration expected,
        @DefaultValue Map<String, String> inputs) {

    /** Seeds that every model takes. */
    private static final long MOST_SEED = 0x7FFF_FFFF;

    public ModelSettings {
        ModelName.of(model);
        if (prompt.isBlank()) {
            throw new IllegalArgumentException(
                    "narratix.replicate must say what the model %s calls its prompt".formatted(model));
        }
        if (shortest.isNegative() || longest.compareTo(Duration.ofSeconds(1)) < 0 || shortest.compareTo(longest) > 0) {
            throw new IllegalArgumentException(
                    "the model %s must make from some length to a longer one but has %s to %s"
                            .formatted(model, shortest, longest));
        }
        inputs = Map.copyOf(inputs);
    }

    /** An order for this model; the length is held to what it can make. */
    public PredictionOrder order(String description, Duration length, long wish, String identity) {
        ObjectNode input = Json.MAPPER.createObjectNode();
        new TreeMap<>(inputs).forEach((name, value) -> input.set(name, literal(value)));
        input.put(prompt, description);
        if (!duration.isBlank()) {
            input.put(duration, wholeSeconds(length));
        }
        if (!seed.isBlank()) {
            input.put(seed, wish & MOST_SEED);
        }
        return new PredictionOrder(ModelName.of(model), input, identity, expected);
    }

    /** The model without its version: for price lists and credits. */
    public String product() {
        return ModelName.of(model).product();
    }

    private long wholeSeconds(Duration length) {
        long seconds = length.plusMillis(999).toSeconds();
        return Math.min(longest.toSeconds(), Math.max(shortest.plusMillis(999).toSeconds(), seconds));
    }

    private static JsonNode literal(String value) {
        try {
            JsonNode node = Json.MAPPER.readTree(value);
            return node.isNumber() || node.isBoolean() ? node : StringNode.valueOf(value);
        } catch (JacksonException words) {
            return StringNode.valueOf(value);
        }
    }
}
