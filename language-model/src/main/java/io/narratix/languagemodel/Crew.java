package io.narratix.languagemodel;

import io.narratix.stage.ProviderFault;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Works on the parts of one text at the same time. What they find is looked at in the caller's thread only. After a fault
 * no further part begins; those under way go on to their end, as they are being paid for, unless nothing can help any
 * more. Whoever interrupts the caller interrupts all.
 */
public final class Crew {

    /** A part of the work. */
    @FunctionalInterface
    public interface Job {

        /** @param news is run after each find */
        void run(Runnable news) throws ProviderFault, InterruptedException;
    }

    private static final long BREAK_OFF_SECONDS = 10;

    private final List<? extends Job> jobs;
    private final Semaphore news = new Semaphore(0);
    private final AtomicInteger running;
    private final AtomicReference<@Nullable Exception> broken = new AtomicReference<>();

    private Crew(List<? extends Job> jobs) {
        this.jobs = jobs;
        this.running = new AtomicInteger(jobs.size());
    }

    /**
     * Does all jobs, at most so many at once, a single one in the caller's thread.
     *
     * @param look looks at what was found, in the caller's thread
     */
    public static void work(List<? extends Job> jobs, int atOnce, Runnable look)
            throws ProviderFault, InterruptedException {
        if (jobs.size() == 1) {
            jobs.get(0).run(look);
            look.run();
        } else if (!jobs.isEmpty()) {
            new Crew(jobs).work(Math.min(atOnce, jobs.size()), look);
        }
    }

    private void work(int atOnce, Runnable look) throws ProviderFault, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        try {
            jobs.forEach(job -> threads.execute(() -> run(job)));
            while (running.get() > 0 && !isHopeless()) {
                news.acquire();
                news.drainPermits();
                look.run();
            }
            look.run();
        } finally {
            breakOff(threads);
        }
        rethrow();
    }

    private void run(Job job) {
        try {
            if (broken.get() == null) {
                job.run(news::release);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (ProviderFault | RuntimeException fault) {
            broken.compareAndSet(null, fault);
        } finally {
            running.decrementAndGet();
            news.release();
        }
    }

    private boolean isHopeless() {
        Exception first = broken.get();
        return first != null
                && !(first instanceof ProviderFault fault && fault.kind().retried());
    }

    private static void breakOff(ExecutorService threads) throws InterruptedException {
        threads.shutdownNow();
        boolean ended = threads.awaitTermination(BREAK_OFF_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            throw new IllegalStateException("a part of the work does not end though it was interrupted");
        }
    }

    private void rethrow() throws ProviderFault {
        Exception first = broken.get();
        if (first instanceof ProviderFault fault) {
            throw fault;
        }
        if (first instanceof RuntimeException bug) {
            throw bug;
        }
    }
}
