package io.narratix.studio.order;

import io.narratix.studio.web.Refusal;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets so many in at the same time, in the order in which they came, and has some wait; all others are told to come again.
 * Without it a crowd would hold all threads and connections of the studio, and be told that the database is away.
 */
final class Turnstile {

    private static final Duration COME_AGAIN = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore places;
    private final Semaphore turns;

    /**
     * @param atOnce how many are inside at most
     * @param waiting how many more may wait
     */
    Turnstile(int atOnce, int waiting) {
        this.places = new Semaphore(atOnce + waiting);
        this.turns = new Semaphore(atOnce, true);
    }

    /** @throws Refusal 429 if too many wait already, or it took too long */
    <T> T pass(Supplier<T> inside) {
        if (!places.tryAcquire()) {
            throw crowded();
        }
        try {
            return inTurn(inside);
        } finally {
            places.release();
        }
    }

    private <T> T inTurn(Supplier<T> inside) {
        try {
            if (!turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw crowded();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw crowded();
        }
        try {
            return inside.get();
        } finally {
            turns.release();
        }
    }

    private static Refusal crowded() {
        return Refusal.tooManyRequests(
                "Too many stories are being handed in at the same time. Try again in %d seconds."
                        .formatted(COME_AGAIN.toSeconds()),
                COME_AGAIN);
    }
}
