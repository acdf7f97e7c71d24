package io.narratix.studio.webhook;

import io.narratix.studio.webhook.Deliveries.Due;
import io.narratix.studio.webhook.Deliveries.Outcome;
import io.narratix.studio.webhook.WebhookDelivery.State;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
        threads = Executors.newFixedThreadPool(AT_ONCE);
        running = true;
        for (int i = 0; i < AT_ONCE; i++) {
            threads.execute(this::walk);
        }
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
                if (!deliverOne()) {
                    Thread.sleep(PAUSE.toMillis() * AT_ONCE / 2);
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean deliverOne() {
        try {
            List<Due> due = deliveries.claim(1, lease);
            due.forEach(this::deliver);
            return !due.isEmpty();
        } catch (DataAccessException | CannotCreateTransactionException away) {
            LOG.debug("No webhooks at the moment", away);
            return false;
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
