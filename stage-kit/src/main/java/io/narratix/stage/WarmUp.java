package io.narratix.stage;

import io.narratix.schemas.RecordCodec;
import io.narratix.schemas.Topic;
import io.narratix.schemas.Topics;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Asks registry, broker and database at the start for what the first record would have to wait for: schemas, the leaders
 * of topics, connections. Whatever can't be had then is asked for when it is needed.
 */
final class WarmUp implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final Task NOBODYS = new Task("warm-up", "warm-up", "warm-up", true);

    private final List<Runnable> parts;
    private Thread thread = new Thread();
    private volatile boolean done;

    WarmUp(RecordCodec codec, Routes routes, ResultCodec results, Producer<byte[], byte[]> producer, Ledger ledger) {
        this(List.of(
                () -> Topics.all().forEach(topic -> codec.prepare(topic.name() + "-value", topic.value())),
                () -> routes.kept().forEach(results::prepare),
                () -> Topics.all().stream().map(Topic::name).forEach(producer::partitionsFor),
                () -> ledger.holds(NOBODYS, new Claim.Held(-1))));
    }

    WarmUp(List<Runnable> parts) {
        this.parts = parts;
    }

    @Override
    public void start() {
        thread = new Thread(this::goThrough, "warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop() {
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }

    boolean isDone() {
        return done;
    }

    private void goThrough() {
        parts.forEach(WarmUp::tried);
        done = true;
    }

    private static void tried(Runnable part) {
        try {
            part.run();
        } catch (RuntimeException notYet) {
            LOG.debug("Not to be had at the start", notYet);
        }
    }
}
