package io.narratix.replicate;

import java.time.Duration;

/** How a poller waits: for a time, or until somebody rings for its prediction. */
@FunctionalInterface
interface Doorbell {

    void await(String predictionId, Duration most) throws InterruptedException;
}
