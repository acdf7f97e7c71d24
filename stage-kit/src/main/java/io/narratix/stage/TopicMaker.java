package io.narratix.stage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;

/** Makes the topics of a service that was started before its broker, as soon as that is there. */
final class TopicMaker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TopicMaker.class);
    private static final long BEFORE_THE_NEXT_TRY_MS = 1_000;

    private final KafkaAdmin admin;
    private Thread maker = new Thread();

    TopicMaker(KafkaAdmin admin) {
        this.admin = admin;
    }

    @Override
    public void start() {
        maker = new Thread(this::make, "topics");
        maker.setDaemon(true);
        maker.start();
    }

    @Override
    public void stop() {
        maker.interrupt();
    }

    @Override
    public boolean isRunning() {
        return maker.isAlive();
    }

    private void make() {
        try {
            while (!areThere()) {
                Thread.sleep(BEFORE_THE_NEXT_TRY_MS);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean areThere() {
        try {
            return admin.initialize();
        } catch (RuntimeException notYet) {
            LOG.debug("The topics cannot be made yet", notYet);
            return false;
        }
    }
}
