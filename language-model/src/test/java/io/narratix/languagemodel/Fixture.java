package io.narratix.languagemodel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import mockwebserver3.MockResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer as the provider's documents show it, with its status and headers. */
public record Fixture(String provider, String file) {

    public MockResponse response() {
        JsonNode entry = entry();
        MockResponse.Builder response = new MockResponse.Builder()
                .code(entry.path("status").intValue())
                .setHeader("Content-Type", entry.path("contentType").stringValue())
                .body(body());
        entry.path("headers")
                .properties()
                .forEach(header ->
                        response.setHeader(header.getKey(), header.getValue().stringValue()));
        return response.build();
    }

    public String body() {
        return read(file);
    }

    private JsonNode entry() {
        for (JsonNode entry : JsonMapper.shared().readTree(read("index.json"))) {
            if (entry.path("file").stringValue().equals(file)) {
                return entry;
            }
        }
        throw new IllegalArgumentException("there is no fixture " + file);
    }

    private String read(String name) {
        String path = "/fixtures/%s/%s".formatted(provider, name);
        try (InputStream in = Objects.requireNonNull(Fixture.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
