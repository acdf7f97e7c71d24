package io.narratix.fakeproviders.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Bodies of answers and requests that show each provider's documented shapes, by name: {@code anthropic/error_429.json}. */
public final class Fixtures {

    private static final String FOLDER = "/io/narratix/fakeproviders/fixtures/";
    private static final Map<String, byte[]> READ = new ConcurrentHashMap<>();

    private Fixtures() {}

    /** Names of all that can be served as an answer. */
    public static List<String> answers() {
        List<String> names = new ArrayList<>();
        for (Provider provider : Provider.values()) {
            for (JsonNode entry : index(provider.label())) {
                if (entry.path("status").isInt()) {
                    names.add(provider.label() + "/" + entry.path("file").asText());
                }
            }
        }
        return names;
    }

    /** @throws IllegalArgumentException if there is none of that name, or it is not an answer */
    public static Answer answer(String name) {
        int slash = name.indexOf('/');
        JsonNode entry = slash < 0 ? Json.object() : entry(name.substring(0, slash), name.substring(slash + 1));
        if (!entry.path("status").isInt()) {
            throw new IllegalArgumentException(
                    "there is no answer \"%s\" among the fixtures; one is anthropic/error_429.json".formatted(name));
        }
        Map<String, String> headers = new LinkedHashMap<>();
        entry.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        return Answer.of(entry.path("status").asInt(), entry.path("contentType").asText(), bytes(name))
                .with(headers);
    }

    /** A fresh copy to be filled in. */
    public static ObjectNode object(String name) {
        return (ObjectNode) Json.read(bytes(name));
    }

    public static byte[] bytes(String name) {
        return READ.computeIfAbsent(name, Fixtures::read).clone();
    }

    private static JsonNode entry(String folder, String file) {
        for (JsonNode entry : index(folder)) {
            if (entry.path("file").asText().equals(file)) {
                return entry;
            }
        }
        return Json.object();
    }

    private static JsonNode index(String folder) {
        return Provider.labelled(folder).isPresent() ? Json.read(bytes(folder + "/index.json")) : Json.array();
    }

    private static byte[] read(String name) {
        try (InputStream in = Fixtures.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no fixture \"%s\"".formatted(name));
            }
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
