package io.narratix.sfx;

import io.narratix.sound.Pcm;
import io.narratix.sound.Wav;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Replicate that knows one prediction, which ends when a test says so. */
final class ReplicateStandIn extends Dispatcher implements AutoCloseable {

    static final String ID = "prediction0000000000000001";

    private final MockWebServer server = new MockWebServer();
    private final List<String> orders = new CopyOnWriteArrayList<>();
    volatile int refusal;
    volatile boolean ended;

    ReplicateStandIn() throws IOException {
        server.setDispatcher(this);
        server.start();
    }

    URI base() {
        return server.url("/v1").uri();
    }

    int orders() {
        return orders.size();
    }

    /** Where the last order wants to be called. */
    URI webhook() {
        JsonNode order = JsonMapper.shared().readTree(orders.get(orders.size() - 1));
        return URI.create(order.path("webhook").stringValue());
    }

    String prediction() {
        return "{\"id\": \"%s\", \"status\": \"%s\", \"output\": %s}"
                .formatted(
                        ID,
                        ended ? "succeeded" : "processing",
                        ended ? "\"%s\"".formatted(server.url("/out.wav")) : "null");
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        if (Objects.equals(request.getTarget(), "/out.wav")) {
            return new MockResponse.Builder().body(new Buffer().write(sound())).build();
        }
        if (request.getMethod().equals("POST")) {
            orders.add(Objects.requireNonNull(request.getBody()).utf8());
            return refusal == 0 ? json(201, prediction()) : json(refusal, "{\"title\": \"no\", \"detail\": \"no\"}");
        }
        return json(200, prediction());
    }

    @Override
    public void close() {
        server.close();
    }

    private static MockResponse json(int status, String body) {
        return new MockResponse.Builder().code(status).body(body).build();
    }

    private static byte[] sound() {
        float[] samples = new float[Pcm.RATE_HZ / 2];
        for (int frame = 0; frame < samples.length; frame++) {
            samples[frame] = (float) (0.5 * Math.exp(-frame / 4_000.0) * Math.sin(frame / 20.0));
        }
        return Wav.encode(Pcm.mono(samples, Pcm.RATE_HZ));
    }
}
