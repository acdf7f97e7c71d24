package io.narratix.stage;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * An unreachable registry, broker, database or store is an outage, not a fault of the record at hand, and so is a heap that
 * is full: waits until it is over, however long that takes, and goes on. Says once what is wrong and once that it is over.
 */
final class Outages {

    private static final Logger LOG = LoggerFactory.getLogger(Outages.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    /** What an outage may stand in the way of. */
    @FunctionalInterface
    interface Call<T> {

        T make() throws InterruptedException;
    }

    private final Pause pause;
    private final Map<Thread, String> waiting = new LinkedHashMap<>();

    Outages(Pause pause) {
        this.pause = pause;
    }

    /** Calls until it works; what is not an outage is thrown on. */
    <T> T ride(Call<T> call) throws InterruptedException {
        for (Duration wait = FIRST_WAIT; ; wait = longer(wait)) {
            try {
                T value = call.make();
                over();
                return value;
            } catch (RuntimeException broken) {
                if (!isOutage(broken)) {
                    forget();
                    throw broken;
                }
                begin(broken);
                rest(wait);
            }
        }
    }

    /** What is wrong at the moment, or null. */
    synchronized @Nullable String current() {
        return waiting.values().stream().findFirst().orElse(null);
    }

    /** This thread waits. It is said of the first one that does. */
    synchronized void begin(Throwable cause) {
        String sentence = "%s: %s".formatted(cause.getClass().getSimpleName(), cause.getMessage());
        if (waiting.isEmpty()) {
            LOG.warn("Waiting for an outage to end. {}", sentence);
        }
        waiting.putIfAbsent(Thread.currentThread(), sentence);
    }

    /** This thread goes on. It is said of the last one that had waited: what works for one may not work for another. */
    synchronized void over() {
        String was = waiting.remove(Thread.currentThread());
        if (was != null && waiting.isEmpty()) {
            LOG.info("The outage is over, going on. It was: {}", was);
        }
    }

    private synchronized void forget() {
        waiting.remove(Thread.currentThread());
    }

    private void rest(Duration wait) throws InterruptedException {
        try {
            pause.rest(wait);
        } catch (InterruptedException stopping) {
            forget();
            throw stopping;
        }
    }

    static boolean isOutage(@Nullable Throwable broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof RetriableException
                    || cause instanceof StoreUnavailable
                    || cause instanceof OutOfMemoryError
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof TransientDataAccessException
                    || cause instanceof RecoverableDataAccessException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof TransactionSystemException) {
                return true;
            }
        }
        return false;
    }

    private static Duration longer(Duration wait) {
        Duration twice = wait.multipliedBy(2);
        return twice.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : twice;
    }
}
