package io.narratix.voice;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A provider's server that writes down what it is asked. */
public final class Account implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final MockWebServer server = new MockWebServer();
    private final List<RecordedRequest> seen = new CopyOnWriteArrayList<>();
    private volatile Function<RecordedRequest, MockResponse> answering;

    /** @param answering may be called by several threads at once */
    public Account(Function<RecordedRequest, MockResponse> answering) throws IOException {
        this.answering = answering;
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                seen.add(request);
                return Account.this.answering.apply(request);
            }
        });
        server.start();
    }

    /** From now on. */
    public void answers(Function<RecordedRequest, MockResponse> otherwise) {
        answering = otherwise;
    }

    public URI url(String path) {
        return server.url(path).uri();
    }

    /** Those whose path begins so, in the order in which they came. */
    public List<RecordedRequest> asked(String path) {
        return seen.stream()
                .filter(request -> request.getTarget().startsWith(path))
                .toList();
    }

    public static JsonNode body(RecordedRequest request) {
        return JSON.readTree(Objects.requireNonNull(request.getBody()).utf8());
    }

    public static MockResponse json(int status, String body) {
        return new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    /** A file of the contract, by its place in this package. */
    public static String fixture(String name) {
        try (InputStream in = Objects.requireNonNull(Account.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException(name, broken);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
