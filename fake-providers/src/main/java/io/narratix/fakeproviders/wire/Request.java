package io.narratix.fakeproviders.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * A request as a provider sees it.
 *
 * @param query by name, the last value of a repeated one
 * @param headers by name in lower case
 * @param body all of it, as it came
 * @param setting where it arrived, and what a script has in mind for it
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and up to 32 MB
public record Request(Line line, Map<String, String> query, Map<String, String> headers, byte[] body, Setting setting) {

    /**
     * Whom it is for and where.
     *
     * @param path without the server's prefix for the provider: {@code /v1/messages}
     */
    public record Line(Provider provider, String method, String path) {}

    /**
     * What surrounds a request.
     *
     * @param server where this server is, for addresses that an answer names
     * @param job how the work goes, where the call is about work that goes on after it
     * @param said what the provider's model is made to say, if it is not left to itself
     */
    public record Setting(URI server, Job job, Optional<String> said) {}

    public Request in(Setting other) {
        return new Request(line, query, headers, body, other);
    }

    public Provider provider() {
        return line.provider();
    }

    public String path() {
        return line.path();
    }

    /** The body as JSON; a missing node if it is none. */
    public JsonNode json() {
        return Json.read(body);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    public String query(String name, String otherwise) {
        return query.getOrDefault(name, otherwise);
    }

    /** Where the provider's own paths begin on this server: {@code http://127.0.0.1:8080/replicate/v1}. */
    public String base() {
        return setting.server() + provider().basePath();
    }

    /** The key that the client identifies itself with, in whichever header the provider takes it. Never to be kept. */
    public Optional<String> key() {
        for (String name : new String[] {"x-api-key", "xi-api-key", "x-hume-api-key"}) {
            if (headers.containsKey(name)) {
                return Optional.of(headers.get(name)).filter(key -> !key.isBlank());
            }
        }
        return header("authorization")
                .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(value -> value.substring(7).strip())
                .filter(key -> !key.isEmpty());
    }
}
