package io.narratix.fakeproviders.server;

import io.narratix.fakeproviders.wire.Job;
import io.narratix.fakeproviders.wire.Request;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;

/** Takes a request apart. */
final class Reading {

    private static final int LARGEST = 64 << 20;

    private final Router router;
    private final URI server;

    Reading(Router router, URI server) {
        this.router = router;
        this.server = server;
    }

    /** @throws IOException if the body ends too early, or is larger than any provider takes */
    Request of(ClassicHttpRequest head) throws IOException {
        String target = head.getPath();
        int mark = target.indexOf('?');
        String path = mark < 0 ? target : target.substring(0, mark);
        Map<String, String> headers = headers(head);
        return new Request(
                router.line(head.getMethod(), path, headers),
                mark < 0 ? Map.of() : query(target.substring(mark + 1)),
                headers,
                body(head.getEntity()),
                new Request.Setting(server, Job.PLAIN, Optional.empty()));
    }

    private static Map<String, String> headers(ClassicHttpRequest head) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : head.getHeaders()) {
            headers.put(header.getName().toLowerCase(Locale.ROOT), header.getValue());
        }
        return headers;
    }

    private static Map<String, String> query(String text) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : text.split("&")) {
            String[] parts = pair.split("=", 2);
            query.put(decoded(parts[0]), parts.length < 2 ? "" : decoded(parts[1]));
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static byte[] body(@org.jspecify.annotations.Nullable HttpEntity entity) throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        byte[] body = entity.getContent().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new IOException("the request is larger than any provider takes");
        }
        return body;
    }
}
