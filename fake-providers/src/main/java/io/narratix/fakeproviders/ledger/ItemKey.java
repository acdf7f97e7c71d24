package io.narratix.fakeproviders.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.narratix.fakeproviders.wire.Json;
import io.narratix.fakeproviders.wire.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tells what is asked for: the same for a repeated call, whatever changes from try to try. A client that knows better
 * says so in the header {@code Idempotency-Key}.
 */
public final class ItemKey {

    private static final Set<String> VOLATILE = Set.of(
            "stream",
            "stream_options",
            "metadata",
            "user",
            "webhook",
            "webhook_events_filter",
            "previous_request_ids",
            "next_request_ids");
    private static final int DIGITS = 16;

    private ItemKey() {}

    public static String of(Request request) {
        String what = request.header("idempotency-key").orElseGet(() -> content(request));
        return digest(request.provider().label() + " " + request.line().method() + " " + request.path() + "\n" + what);
    }

    /** Tells keys apart and can't be turned back into one. */
    public static String ofSecret(String secret) {
        return digest("narratix key\n" + secret);
    }

    private static String content(Request request) {
        JsonNode body = request.json();
        return body.isObject()
                ? Json.text(sorted(((ObjectNode) body).without(VOLATILE)))
                : new String(request.body(), StandardCharsets.ISO_8859_1);
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            TreeMap<String, JsonNode> members = new TreeMap<>();
            node.properties().forEach(member -> members.put(member.getKey(), sorted(member.getValue())));
            return Json.object().setAll(members);
        }
        if (node.isArray()) {
            ArrayNode array = Json.array();
            node.forEach(element -> array.add(sorted(element)));
            return array;
        }
        return node;
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
