package io.narratix.fakeproviders;

import com.fasterxml.jackson.databind.JsonNode;
import io.narratix.fakeproviders.wire.Json;
import io.narratix.fakeproviders.wire.Provider;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Calls a provider on the fake server as plainly as can be. Nothing is retried. */
final class Client {

    static final String KEY = "canary-key-0123456789";
    static final OkHttpClient HTTP = new OkHttpClient.Builder()
            .retryOnConnectionFailure(false)
            .callTimeout(Duration.ofSeconds(60))
            .readTimeout(Duration.ofSeconds(60))
            .build();

    private static final MediaType JSON = MediaType.get("application/json");

    private final FakeProviders fake;
    private final Provider provider;

    Client(FakeProviders fake, Provider provider) {
        this.fake = fake;
        this.provider = provider;
    }

    /** @param whole read to the end, and closed */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Reply(int status, okhttp3.Headers headers, byte[] whole) {

        JsonNode json() {
            return Json.read(whole);
        }

        String text() {
            return new String(whole, java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    Reply post(String path, JsonNode body) throws IOException {
        return read(
                request(path).post(RequestBody.create(Json.bytes(body), JSON)).build());
    }

    Reply post(String path, String body) throws IOException {
        return post(path, Json.read(body.replace('\'', '"')));
    }

    Reply get(String path) throws IOException {
        return read(request(path).get().build());
    }

    Reply delete(String path) throws IOException {
        return read(request(path).delete().build());
    }

    Request.Builder request(String path) {
        Request.Builder builder = new Request.Builder().url(fake.address(provider) + path);
        keyHeaders().forEach(builder::header);
        return builder;
    }

    static Reply read(Request request) throws IOException {
        try (Response response = HTTP.newCall(request).execute()) {
            return new Reply(
                    response.code(), response.headers(), response.body().bytes());
        }
    }

    private Map<String, String> keyHeaders() {
        return switch (provider) {
            case ANTHROPIC -> Map.of("x-api-key", KEY, "anthropic-version", "2026-10-21");
            case ELEVENLABS -> Map.of("xi-api-key", KEY);
            case HUME -> Map.of("x-hume-api-key", KEY);
            case OPENAI, REPLICATE -> Map.of("authorization", "Bearer " + KEY);
        };
    }
}
