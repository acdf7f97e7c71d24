package io.narratix.studio.live;

import io.narratix.studio.Studio;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A reader of a live stream. */
final class Listener implements AutoCloseable {

    record Heard(String id, String type, JsonNode data) {}

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final List<String> comments = new CopyOnWriteArrayList<>();
    private final CompletableFuture<HttpResponse<Stream<String>>> stream;
    private String id = "";
    private String type = "";

    Listener(Studio studio, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(studio.uri(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        this.stream = HttpClient.newHttpClient().sendAsync(request.build(), BodyHandlers.ofLines());
        CompletableFuture<Void> unused =
                stream.thenAcceptAsync(response -> response.body().forEach(this::line));
    }

    List<Heard> heard() {
        return List.copyOf(heard);
    }

    List<String> comments() {
        return List.copyOf(comments);
    }

    boolean isOpen() {
        return stream.isDone() && stream.join().statusCode() == 200 && !comments.isEmpty();
    }

    private void line(String line) {
        if (line.startsWith(":")) {
            comments.add(line.substring(1));
        } else if (line.startsWith("id:")) {
            id = line.substring(3).strip();
        } else if (line.startsWith("event:")) {
            type = line.substring(6).strip();
        } else if (line.startsWith("data:")) {
            heard.add(new Heard(id, type, JsonMapper.shared().readTree(line.substring(5))));
        }
    }

    @Override
    public void close() {
        CompletableFuture<Void> unused =
                stream.thenAccept(response -> response.body().close());
    }
}
