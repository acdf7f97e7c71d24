package io.narratix.provider;

import io.narratix.stage.Reservation;
import java.time.Duration;
import java.util.Map;
import okio.ByteString;

/**
 * One call to a provider.
 *
 * @param method GET, POST or DELETE
 * @param path relative to the endpoint's base, with its query; without a slash in front
 * @param headers beside the key's
 * @param body what is sent; empty for none
 * @param mediaType of the body
 * @param deadline for the whole call, from the first byte sent to the last byte read
 * @param mostBytes of the answer, unpacked; a longer one is INVALID
 * @param reservation the money set aside for it; a call without is free, and a free call's ambiguous end does not count as
 *     paid
 */
public record ProviderCall(
        String method,
        String path,
        Map<String, String> headers,
        ByteString body,
        String mediaType,
        Duration deadline,
        long mostBytes,
        Reservation reservation) {

    private static final String JSON = "application/json";
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final long MOST_BYTES = 8L << 20;

    public ProviderCall {
        headers = Map.copyOf(headers);
        if (deadline.isNegative() || deadline.isZero() || mostBytes < 1) {
            throw new IllegalArgumentException(
                    "a call needs a deadline and a bound but had %s and %d bytes".formatted(deadline, mostBytes));
        }
    }

    /** Asks for something that costs nothing. */
    public static ProviderCall get(String path) {
        return new ProviderCall("GET", path, Map.of(), ByteString.EMPTY, JSON, DEADLINE, MOST_BYTES, Reservation.FREE);
    }

    public static ProviderCall delete(String path) {
        return new ProviderCall(
                "DELETE", path, Map.of(), ByteString.EMPTY, JSON, DEADLINE, MOST_BYTES, Reservation.FREE);
    }

    public static ProviderCall post(String path, String json) {
        ByteString body = ByteString.encodeUtf8(json);
        return new ProviderCall("POST", path, Map.of(), body, JSON, DEADLINE, MOST_BYTES, Reservation.FREE);
    }

    public ProviderCall with(Map<String, String> moreHeaders) {
        return new ProviderCall(method, path, moreHeaders, body, mediaType, deadline, mostBytes, reservation);
    }

    public ProviderCall sending(ByteString content, String type) {
        return new ProviderCall(method, path, headers, content, type, deadline, mostBytes, reservation);
    }

    public ProviderCall within(Duration whole) {
        return new ProviderCall(method, path, headers, body, mediaType, whole, mostBytes, reservation);
    }

    public ProviderCall atMost(long bytes) {
        return new ProviderCall(method, path, headers, body, mediaType, deadline, bytes, reservation);
    }

    public ProviderCall costing(Reservation aside) {
        return new ProviderCall(method, path, headers, body, mediaType, deadline, mostBytes, aside);
    }

    boolean isFree() {
        return reservation == Reservation.FREE && !method.equals("POST");
    }
}
