package io.narratix.studio.webhook;

import io.narratix.studio.web.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret that a webhook's messages are signed with, in the form of Standard Webhooks. */
record WebhookSecret(String value) {

    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int FEWEST_BYTES = 24;
    private static final int MOST_BYTES = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    static WebhookSecret fresh() {
        byte[] bytes = new byte[FEWEST_BYTES];
        RANDOM.nextBytes(bytes);
        return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    /** @throws Refusal if it is none */
    static WebhookSecret checked(String value) {
        WebhookSecret secret = new WebhookSecret(value);
        try {
            int length = value.startsWith(PREFIX) ? secret.bytes().length : 0;
            if (length >= FEWEST_BYTES && length <= MOST_BYTES) {
                return secret;
            }
        } catch (IllegalArgumentException noBase64) {
            throw refusal();
        }
        throw refusal();
    }

    /** The header webhook-signature for a message. */
    String sign(String id, long timestamp, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes(), ALGORITHM));
            byte[] signed = "%s.%d.%s".formatted(id, timestamp, body).getBytes(StandardCharsets.UTF_8);
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** A secret is not written into a log. */
    @Override
    public String toString() {
        return "WebhookSecret";
    }

    private byte[] bytes() {
        return Base64.getDecoder().decode(value.substring(PREFIX.length()));
    }

    private static Refusal refusal() {
        return Refusal.invalid("A secret is 'whsec_' and %d to %d bytes in base64. Leave it out to have one made."
                .formatted(FEWEST_BYTES, MOST_BYTES));
    }
}
