package io.narratix.studio.page;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Server-Sent Events of what happens to texts, from behind the last one that was seen. */
final class EventStream {

    private static final long LOOK_MS = 40;

    private final Shelf shelf;

    EventStream(Shelf shelf) {
        this.shelf = shelf;
    }

    /** Goes on until the reader has gone or the server stops. */
    void follow(HttpExchange exchange, Supplier<List<StoredText>> texts, boolean fromNow) throws IOException {
        String last = after(exchange);
        if (last == null) {
            last = fromNow ? "%015d".formatted(System.currentTimeMillis()) : "";
        }
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(": hello\n\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            for (long beat = 0; ; beat++) {
                for (Happenings.Event event : since(texts.get(), last)) {
                    write(out, event);
                    last = event.id();
                }
                if (beat % 50 == 0) {
                    out.write(":\n\n".getBytes(StandardCharsets.UTF_8));
                }
                out.flush();
                Thread.sleep(LOOK_MS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Happenings.Event> since(List<StoredText> texts, String last) {
        long now = System.currentTimeMillis();
        List<Happenings.Event> events = new ArrayList<>();
        for (StoredText text : texts) {
            if (last.compareTo("%015d-99999".formatted(text.newest().endsAt())) < 0) {
                events.addAll(Happenings.of(text, shelf.all().indexOf(text), last, now));
            }
        }
        events.sort(Comparator.comparing(Happenings.Event::id));
        return events;
    }

    private static void write(OutputStream out, Happenings.Event event) throws IOException {
        String told = "id: %s\nevent: %s\ndata: %s\n\n".formatted(event.id(), event.type(), event.data());
        out.write(told.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String after(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Last-Event-ID");
        return header != null ? header : Answers.first(Answers.query(exchange), "after");
    }
}
