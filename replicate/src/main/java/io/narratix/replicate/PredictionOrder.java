package io.narratix.replicate;

import io.narratix.stage.InputHash;
import io.narratix.stage.Usage;
import java.time.Duration;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a model is to make.
 *
 * @param input as the model wants it
 * @param identity tells apart two orders that ask for the same
 * @param expected how long the run takes about
 */
public record PredictionOrder(ModelName model, ObjectNode input, String identity, Duration expected) {

    private static final double MILLIS = 1000.0;

    /** The same order has the same key, in whatever process, today and after a crash. */
    String key() {
        return InputHash.of("prediction", model, input, identity);
    }

    Usage expectedUsage() {
        return usage(expected.toMillis() / MILLIS);
    }

    /** Official models are priced by what they make, others by the seconds that they run. */
    Usage usage(double predictSeconds) {
        return model.isOfficial()
                ? new Usage(Replicate.NAME, model.product(), "pieces", 1)
                : new Usage(Replicate.NAME, model.product(), "predict-seconds", predictSeconds);
    }
}
