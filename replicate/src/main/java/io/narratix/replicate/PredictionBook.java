package io.narratix.replicate;

import java.time.Instant;
import java.util.Optional;

/** Where orders are written down, for whoever comes after a crash. */
interface PredictionBook {

    /**
     * What is known of an order.
     *
     * @param predictionId empty if no answer said so: nobody knows whether there is a prediction
     * @param counted whether its cost is accounted for already
     * @param begunAt when it was first ordered
     */
    record Entry(Optional<String> predictionId, boolean counted, Instant begunAt) {}

    Optional<Entry> find(String key);

    /** Before a byte of the order leaves; clears what was known of it. */
    void begin(String key, Instant now);

    /** The order's prediction is known from now on; changes nothing if it was, or if nobody ordered it. */
    void note(String key, String predictionId);

    /** Its cost is accounted for. */
    void counted(String key);

    /** There is nothing left to ask after. */
    void forget(String key);

    /** Whether an order has that prediction. */
    boolean holds(String predictionId);
}
