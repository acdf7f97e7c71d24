package io.narratix.fakeproviders.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is to be sent: whole, or in pieces that a script may spread over time.
 *
 * @param headers in the order in which they are sent
 * @param pieces of the body; one piece is sent with its length, several as a chunked body
 */
public record Answer(int status, Map<String, String> headers, List<byte[]> pieces, Bill bill) {

    public static final String JSON = "application/json";

    public Answer {
        headers = Map.copyOf(headers).isEmpty() ? Map.of() : new LinkedHashMap<>(headers);
        pieces = List.copyOf(pieces);
    }

    public static Answer json(int status, JsonNode body) {
        return of(status, JSON, Json.bytes(body));
    }

    public static Answer of(int status, String contentType, byte[] body) {
        return new Answer(status, Map.of("Content-Type", contentType), List.of(body), Bill.FREE);
    }

    public static Answer streamed(String contentType, List<byte[]> pieces) {
        return new Answer(200, Map.of("Content-Type", contentType), pieces, Bill.FREE);
    }

    public Answer billed(double units, String unit) {
        return new Answer(status, headers, pieces, new Bill(units, unit));
    }

    public Answer with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        more.forEach((name, value) -> {
            all.keySet().removeIf(name::equalsIgnoreCase);
            all.put(name, value);
        });
        return new Answer(status, all, pieces, bill);
    }

    public boolean isStreamed() {
        return pieces.size() > 1;
    }

    public long length() {
        return pieces.stream().mapToLong(piece -> piece.length).sum();
    }
}
