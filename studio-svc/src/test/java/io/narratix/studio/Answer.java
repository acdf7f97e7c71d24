package io.narratix.studio;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Answer(HttpResponse<?> response, byte[] body) {

    Answer(HttpResponse<byte[]> response) {
        this(response, response.body());
    }

    public int status() {
        return response.statusCode();
    }

    public String text() {
        return new String(body(), StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        return JsonMapper.shared().readTree(text());
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public String mediaType() {
        return header("Content-Type").replaceAll(";.*", "");
    }
}
