package io.narratix.replicate;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One bell for each prediction that somebody waits for. Who rings where nobody waits is not heard. */
final class Bells implements Doorbell {

    private final Map<String, CountDownLatch> waiting = new ConcurrentHashMap<>();

    @Override
    public void await(String predictionId, Duration most) throws InterruptedException {
        CountDownLatch bell = waiting.computeIfAbsent(predictionId, id -> new CountDownLatch(1));
        try {
            boolean unused = bell.await(most.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            waiting.remove(predictionId, bell);
        }
    }

    void ring(String predictionId) {
        CountDownLatch bell = waiting.get(predictionId);
        if (bell != null) {
            bell.countDown();
        }
    }
}
