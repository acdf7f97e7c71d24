package io.narratix.stage;

import java.time.InstantSource;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A bounded number of threads, and the records that wait for one of them, in the order of {@link Turns}. */
final class Workers {

    /** So many bytes may wait: enough that a book's lines leave room for those of other texts to be seen. */
    private static final long WAITING_BYTES = 32L << 20;

    private final ThreadPoolExecutor threads;
    private final Turns turns = new Turns(InstantSource.system());
    private final AtomicLong waitingBytes = new AtomicLong();

    Workers(int count) {
        AtomicInteger number = new AtomicInteger();
        threads = new ThreadPoolExecutor(
                count,
                count,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> new Thread(task, "worker-" + number.incrementAndGet()));
    }

    /** Has the record worked on when its turn comes. */
    void handOver(ConsumerRecord<byte[], byte[]> record, Runnable work) {
        int bytes = Math.max(0, record.serializedKeySize()) + Math.max(0, record.serializedValueSize());
        waitingBytes.addAndGet(bytes);
        turns.await(record, () -> {
            waitingBytes.addAndGet(-bytes);
            work.run();
        });
        // Not this record's work in particular: whose turn it is then, is seen when a worker is free.
        threads.execute(() -> turns.next().run());
    }

    /** Whether nothing more is to be read until some of what waits is done. */
    boolean haveEnough() {
        return waitingBytes.get() >= WAITING_BYTES;
    }

    /** Takes nothing more; what has been handed over goes on. */
    void close() {
        threads.shutdown();
    }

    void interrupt() {
        threads.shutdownNow();
    }

    boolean areDone() {
        return threads.isTerminated();
    }

    void await(int seconds) {
        try {
            threads.awaitTermination(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
