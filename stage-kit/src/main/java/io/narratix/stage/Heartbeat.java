package io.narratix.stage;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Renews the claims of this process three times per lease, so that a live call is never taken over. */
final class Heartbeat implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    private final Leases leases;
    private final boolean soleInstance;
    private ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private volatile boolean running;

    Heartbeat(Leases leases, boolean soleInstance) {
        this.leases = leases;
        this.soleInstance = soleInstance;
    }

    @Override
    public void start() {
        if (soleInstance) {
            leases.expireAll();
        }
        timer = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "heartbeat"));
        long period = leases.length().toMillis() / 3;
        Future<?> unused = timer.scheduleAtFixedRate(this::beat, period, period, TimeUnit.MILLISECONDS);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        timer.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the consumer starts and after it has stopped. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }

    private void beat() {
        try {
            leases.renew();
        } catch (RuntimeException missed) {
            LOG.debug("A heartbeat was missed; the lease allows for two", missed);
        }
    }
}
