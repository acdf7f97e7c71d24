package io.narratix.studio.web;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Has everybody forget, once in an hour, what is older than it needs to be. */
final class Housekeeping implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration FIRST = Duration.ofMinutes(5);
    private static final Duration ROUND = Duration.ofHours(1);

    private final List<Forgetful> forgetful;
    private final Duration kept;
    private ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private volatile boolean running;

    Housekeeping(List<Forgetful> forgetful, Duration kept) {
        this.forgetful = forgetful;
        this.kept = kept;
    }

    @Override
    public void start() {
        clock = Executors.newSingleThreadScheduledExecutor();
        Future<?> unused =
                clock.scheduleWithFixedDelay(this::round, FIRST.toSeconds(), ROUND.toSeconds(), TimeUnit.SECONDS);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        clock.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void round() {
        for (Forgetful each : forgetful) {
            try {
                each.forget(kept);
            } catch (RuntimeException later) {
                LOG.warn("Old rows cannot be deleted now, but in the next round: {}", later.getMessage());
            }
        }
    }
}
