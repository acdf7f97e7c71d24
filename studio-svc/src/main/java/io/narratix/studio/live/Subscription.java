package io.narratix.studio.live;

import io.narratix.studio.live.EventReader.Sent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One live stream: sends what is behind its position, and then waits for news. A slow reader holds up nobody else. */
final class Subscription implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Subscription.class);
    private static final int BATCH = 500;
    private static final long RECONNECT_MS = 2_000;
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final EventReader reader;
    private final News news;
    private final Wanted wanted;
    private final SseEmitter emitter;
    private final Duration heartbeat;
    private Position position;

    Subscription(Subscriptions streams, Wanted wanted, Position position, SseEmitter emitter) {
        this.reader = streams.reader();
        this.news = streams.news();
        this.heartbeat = streams.heartbeat();
        this.wanted = wanted;
        this.position = position;
        this.emitter = emitter;
    }

    @Override
    public void run() {
        try {
            emitter.send(SseEmitter.event().reconnectTime(RECONNECT_MS).comment("open"));
            while (!Thread.currentThread().isInterrupted()) {
                follow();
            }
            emitter.complete();
        } catch (InterruptedException stopping) {
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("Whoever listened has gone", gone);
        } catch (DataAccessException away) {
            LOG.info("A live stream ends, its reader comes back: {}", away.getMessage());
            emitter.complete();
        }
    }

    private void follow() throws IOException, InterruptedException {
        long seen = news.count();
        // Asked first: all up to here can be seen when the events are read, so nothing is passed over.
        Position head = reader.head();
        List<Sent> events = reader.after(position, wanted, BATCH);
        for (Sent event : events) {
            send(event);
        }
        if (events.size() < BATCH) {
            position = position.compareTo(head) < 0 ? head : position;
            if (!news.await(seen, heartbeat)) {
                emitter.send(SseEmitter.event().comment("still here"));
            }
        }
    }

    private void send(Sent event) throws IOException {
        emitter.send(SseEmitter.event()
                .id(event.position().toString())
                .name(event.type())
                .data(event.json(), TEXT));
        position = event.position();
    }
}
