package io.narratix.provider;

import io.narratix.stage.ProviderFault;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends errors as a provider does, with their status and headers, and says how they were read. */
public final class ErrorFixtures {

    private final String folder;
    private final FaultReader faults;

    /** @param folder the provider's, with an index.json */
    public ErrorFixtures(String folder, FaultReader faults) {
        this.folder = folder;
        this.faults = faults;
    }

    public Iterable<JsonNode> index() {
        return new JsonMapper().readTree(text("index.json"));
    }

    public ProviderFault answered(String file) throws IOException, InterruptedException {
        for (JsonNode entry : index()) {
            if (entry.path("file").asString().equals(file)) {
                return answered(entry);
            }
        }
        throw new IllegalArgumentException("there is no " + file);
    }

    private ProviderFault answered(JsonNode entry) throws IOException, InterruptedException {
        try (MockWebServer server = new MockWebServer()) {
            MockResponse.Builder response = new MockResponse.Builder()
                    .code(entry.path("status").asInt())
                    .body(text(entry.path("file").asString()));
            entry.path("headers")
                    .propertyStream()
                    .forEach(header -> response.setHeader(
                            header.getKey(), header.getValue().asString()));
            server.enqueue(response.build());
            server.start();
            return thrown(server.url("/").uri()).orElseThrow(() -> new AssertionError("the error passed as a success"));
        }
    }

    private Optional<ProviderFault> thrown(URI base) throws InterruptedException {
        try {
            new ProviderClient(Endpoint.bearer("them", base, Credential.NONE), faults, 4)
                    .call(ProviderCall.post("v1/thing", "{}"));
            return Optional.empty();
        } catch (ProviderFault fault) {
            return Optional.of(fault);
        }
    }

    private String text(String file) {
        try (InputStream in =
                Objects.requireNonNull(ErrorFixtures.class.getResourceAsStream(folder + "/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException(file, broken);
        }
    }
}
