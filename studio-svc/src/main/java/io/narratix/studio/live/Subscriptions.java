package io.narratix.studio.live;

import io.narratix.studio.web.Refusal;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The live streams of this instance. While there is one, it is looked for news a few times in a second. */
class Subscriptions implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);
    private static final Duration LOOK = Duration.ofMillis(150);
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final EventReader reader;
    private final News news = new News();
    private final Duration heartbeat;
    private final int most;
    private final Semaphore free;
    private ExecutorService threads = Executors.newCachedThreadPool();
    private volatile boolean running;

    Subscriptions(EventReader reader, Duration heartbeat, int most) {
        this.reader = reader;
        this.heartbeat = heartbeat;
        this.most = most;
        this.free = new Semaphore(most);
    }

    /** @throws Refusal if there are too many streams already */
    SseEmitter open(Wanted wanted, Position position) {
        if (!free.tryAcquire()) {
            throw Refusal.tooManyRequests(
                    "%d live streams are open here, and no more are served. Try again in %d seconds."
                            .formatted(most, RETRY.toSeconds()),
                    RETRY);
        }
        SseEmitter emitter = new SseEmitter(0L);
        Subscription subscription = new Subscription(this, wanted, position, emitter);
        Future<?> stream = threads.submit(() -> {
            try {
                subscription.run();
            } finally {
                free.release();
            }
        });
        emitter.onCompletion(() -> stream.cancel(true));
        emitter.onError(broken -> stream.cancel(true));
        return emitter;
    }

    EventReader reader() {
        return reader;
    }

    News news() {
        return news;
    }

    Duration heartbeat() {
        return heartbeat;
    }

    @Override
    public void start() {
        threads = Executors.newCachedThreadPool();
        running = true;
        threads.execute(this::look);
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

    /** Streams end before the web server waits for its last requests. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    private void look() {
        Position last = Position.START;
        try {
            while (running) {
                if (free.availablePermits() < most) {
                    last = told(last);
                }
                Thread.sleep(LOOK.toMillis());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private Position told(Position last) {
        try {
            Position head = reader.head();
            if (!head.equals(last)) {
                news.tell();
            }
            return head;
        } catch (DataAccessException | CannotCreateTransactionException away) {
            LOG.debug("No news at the moment", away);
            return last;
        }
    }
}
