package io.narratix.studio.webhook;

import io.narratix.studio.webhook.Deliveries.Due;
import io.narratix.studio.webhook.Deliveries.Outcome;
import io.narratix.studio.webhook.WebhookDelivery.State;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Sends what is due, round after round, a few at once; a slow receiver holds up its own messages. */
class Rounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int AT_ONCE = 8;
    private static final int GONE = 410;

    private final Deliveries deliveries;
    private final Webhooks webhooks;
    private final Sender sender;
    private final Duration lease;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private ExecutorService threads = Executors.newCachedThreadPool();
    private volatile boolean running;

    /** @param lease longer than one try can take */
    Rounds(Deliveries deliveries, Webhooks webhooks, Sender sender, Duration lease) {
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.sender = sender;
        this.lease = lease;
    }

    @Override
    public void start() {
        threads = Executors.newCachedThreadPool();
        running = true;
        threads.execute(this::walk);
    }

    @Override
    public void stop() {
        running = false;
        threads.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void walk() {
        try {
            while (running) {
                free.acquire();
                free.release();
                begin(deliveries());
                Thread.sleep(PAUSE.toMillis());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Due> deliveries() {
        try {
            return deliveries.claim(free.availablePermits(), lease);
        } catch (DataAccessException | CannotCreateTransactionException away) {
            LOG.debug("No webhooks at the moment", away);
            return List.of();
        }
    }

    private void begin(List<Due> due) throws InterruptedException {
        for (Due each : due) {
            free.acquire();
            threads.execute(() -> {
                try {
                    deliver(each);
                } finally {
                    free.release();
                }
            });
        }
    }

    private void deliver(Due due) {
        Outcome outcome = sender.attempt(due);
        deliveries.note(due, outcome);
        if (outcome.state() == State.GIVEN_UP) {
            LOG.warn("A webhook is not told of a verdict: {} {}", due.id(), outcome.error());
        }
        Integer status = outcome.status();
        if (status != null && status == GONE) {
            webhooks.disable(due.webhookId());
        }
    }
}
