package io.narratix.replicate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** Answers each kind of call with what was laid out for it, in order; the last answer is given again and again. */
final class FakeReplicate extends Dispatcher implements AutoCloseable {

    static final String ID = "fixture0000000000000000001";

    final MockWebServer server = new MockWebServer();
    final List<RecordedRequest> requests = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Deque<MockResponse>> answers = new HashMap<>();

    FakeReplicate() throws IOException {
        server.setDispatcher(this);
        server.start();
    }

    URI base() {
        return server.url("/v1").uri();
    }

    /** @param call such as {@code "POST /v1/predictions"} */
    FakeReplicate on(String call, MockResponse... laidOut) {
        answers.computeIfAbsent(call, key -> new ArrayDeque<>()).addAll(List.of(laidOut));
        return this;
    }

    FakeReplicate create(MockResponse... laidOut) {
        return on("POST /v1/predictions", laidOut);
    }

    FakeReplicate look(MockResponse... laidOut) {
        return on("GET /v1/predictions/" + ID, laidOut);
    }

    /** A fixture with its status; what it says lies on replicate.delivery lies here. */
    MockResponse fixture(int status, String file) {
        String body = text(file)
                .replace("https://replicate.delivery/", server.url("/").toString());
        return json(status, body);
    }

    static MockResponse json(int status, String body) {
        return new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    static String text(String file) {
        try (InputStream stream =
                Objects.requireNonNull(FakeReplicate.class.getResourceAsStream("/replicate/" + file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> calls() {
        return requests.stream().map(FakeReplicate::call).toList();
    }

    RecordedRequest only(String call) {
        List<RecordedRequest> found =
                requests.stream().filter(each -> call(each).equals(call)).toList();
        if (found.size() != 1) {
            throw new AssertionError("%s was called %d times: %s".formatted(call, found.size(), calls()));
        }
        return found.get(0);
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        requests.add(request);
        Deque<MockResponse> laidOut = answers.get(call(request));
        if (laidOut == null) {
            return json(404, "{\"detail\": \"nothing is laid out for %s\"}".formatted(call(request)));
        }
        return Objects.requireNonNull(laidOut.size() > 1 ? laidOut.poll() : laidOut.peek());
    }

    @Override
    public void close() {
        server.close();
    }

    private static String call(RecordedRequest request) {
        return request.getMethod() + " " + request.getTarget();
    }
}
