package io.narratix.replicate;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Whether a webhook comes from Replicate (Standard Webhooks): HMAC-SHA256 over id, time and raw body. The header may list
 * several signatures; one that fits is enough. All are compared in constant time.
 */
final class WebhookSignature {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final String VERSION = "v1,";
    private static final int MOST_SIGNATURES = 16;

    private final SecretKeySpec key;

    WebhookSignature(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    boolean fits(String id, String timestamp, byte[] body, String signatures) {
        byte[] expected = hmac("%s.%s.".formatted(id, timestamp), body);
        boolean fits = false;
        for (String each : signatures.split(" ", MOST_SIGNATURES + 1)) {
            fits |= MessageDigest.isEqual(expected, listed(each).orElse(new byte[0]));
        }
        return fits;
    }

    /** Whether it was sent within five minutes of now. */
    static boolean isRecent(String timestamp, Instant now) {
        if (!timestamp.matches("\\d{1,12}")) {
            return false;
        }
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                .abs();
        return age.compareTo(TOLERANCE) <= 0;
    }

    private static Optional<byte[]> listed(String signature) {
        if (!signature.startsWith(VERSION)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getDecoder().decode(signature.substring(VERSION.length())));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private byte[] hmac(String head, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(head.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
