package io.narratix.provider;

import io.narratix.stage.ProviderFault;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.Response;
import okhttp3.sse.EventSource;
import okhttp3.sse.EventSourceListener;
import okhttp3.sse.EventSources;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Server-sent events (WHATWG HTML, 9.2) on their way from the client's thread to the caller's. */
final class EventStream implements Reading {

    private static final int AHEAD = 256;
    private static final long LOOK_MS = 50;

    private record Event(String type, String data) {}

    private final BlockingQueue<Event> events = new ArrayBlockingQueue<>(AHEAD);
    private final long mostBytes;
    private final EventSink sink;
    private volatile boolean abandoned;

    EventStream(long mostBytes, EventSink sink) {
        this.mostBytes = mostBytes;
        this.sink = sink;
    }

    @Override
    public Answer read(Response response) throws IOException {
        if (!isEventStream(response)) {
            return Reading.whole(mostBytes).read(response);
        }
        Listener listener = new Listener();
        EventSources.processResponse(
                response.newBuilder().body(BoundedBody.of(response, mostBytes)).build(), listener);
        if (listener.broken != null) {
            throw listener.broken;
        }
        return Answer.of(response, ByteString.EMPTY);
    }

    private static boolean isEventStream(Response response) {
        String type = String.valueOf(response.header("Content-Type", "text/event-stream"));
        return type.toLowerCase(Locale.ROOT).startsWith("text/event-stream");
    }

    /** Passes the events on until the stream has ended and all of them are taken. */
    @Override
    public void follow(CompletableFuture<?> end) throws ProviderFault, InterruptedException {
        try {
            while (true) {
                boolean ended = end.isDone();
                Event event = events.poll(ended ? 0 : LOOK_MS, TimeUnit.MILLISECONDS);
                if (event != null) {
                    sink.take(event.type(), event.data());
                } else if (ended) {
                    return;
                }
            }
        } finally {
            abandoned = true;
        }
    }

    private final class Listener extends EventSourceListener {

        private @Nullable IOException broken;

        @Override
        public void onEvent(EventSource source, @Nullable String id, @Nullable String type, String data) {
            Event event = new Event(type == null ? "" : type, data);
            try {
                boolean handedOver = false;
                while (!handedOver && !abandoned) {
                    handedOver = events.offer(event, LOOK_MS, TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                source.cancel();
            }
        }

        @Override
        public void onFailure(EventSource source, @Nullable Throwable cause, @Nullable Response failed) {
            broken = cause instanceof IOException brokenOff
                    ? brokenOff
                    : new IOException("the answer is no event stream", cause);
        }
    }
}
