package io.narratix.fakeproviders.server;

import io.narratix.fakeproviders.wire.Answer;
import io.narratix.fakeproviders.wire.Endpoint;
import io.narratix.fakeproviders.wire.Json;
import io.narratix.fakeproviders.wire.Provider;
import io.narratix.fakeproviders.wire.Request;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds whose call a request is. */
final class Router {

    private final List<Endpoint> endpoints;

    Router(List<Endpoint> endpoints) {
        this.endpoints = List.copyOf(endpoints);
    }

    /** A call and what stood at the named places of its path. */
    record Found(Endpoint endpoint, Map<String, String> path) {}

    /**
     * By the path's first part if it names a provider; else by the key's header, and last by which provider has such a
     * path at all.
     */
    Request.Line line(String method, String path, Map<String, String> headers) {
        for (Provider provider : Provider.values()) {
            String prefix = "/" + provider.label();
            if (path.startsWith(prefix + "/")) {
                return new Request.Line(provider, method, path.substring(prefix.length()));
            }
        }
        if (headers.containsKey("xi-api-key")) {
            return new Request.Line(Provider.ELEVENLABS, method, path);
        }
        if (headers.containsKey("anthropic-version")) {
            return new Request.Line(Provider.ANTHROPIC, method, path);
        }
        return new Request.Line(owner(method, path), method, path);
    }

    private Provider owner(String method, String path) {
        for (Provider provider : List.of(Provider.OPENAI, Provider.REPLICATE, Provider.HUME, Provider.ELEVENLABS)) {
            if (find(new Request.Line(provider, method, path)).isPresent()) {
                return provider;
            }
        }
        return Provider.ANTHROPIC;
    }

    Optional<Found> find(Request.Line line) {
        for (Endpoint endpoint : endpoints) {
            Optional<Map<String, String>> path = endpoint.path().match(line);
            if (endpoint.provider() == line.provider() && path.isPresent()) {
                return Optional.of(new Found(endpoint, path.get()));
            }
        }
        return Optional.empty();
    }

    static Answer unknown(Request.Line line) {
        return Answer.json(
                404,
                Json.object()
                        .put(
                                "detail",
                                "this server knows no call %s %s of %s"
                                        .formatted(
                                                line.method(),
                                                line.path(),
                                                line.provider().label())));
    }
}
