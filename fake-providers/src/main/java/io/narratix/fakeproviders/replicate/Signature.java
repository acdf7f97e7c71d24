package io.narratix.fakeproviders.replicate;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How webhooks are signed: HMAC-SHA256 over {@code id.timestamp.body} with the secret that follows {@code whsec_}. */
final class Signature {

    private final byte[] key;

    Signature(String secret) {
        key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
    }

    String of(String id, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HmacSHA256", impossible);
        }
    }
}
