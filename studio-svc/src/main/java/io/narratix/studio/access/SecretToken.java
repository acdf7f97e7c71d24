package io.narratix.studio.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What a caller shows at the door: 256 random bits. As nobody can guess them, a plain SHA-256 of them keeps them safe; a
 * slow hash is for passwords that people choose (docs/adr/0032).
 */
record SecretToken(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static SecretToken fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SecretToken("nx_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    String sha256() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    boolean is(String other) {
        return MessageDigest.isEqual(
                sha256().getBytes(StandardCharsets.UTF_8),
                new SecretToken(other).sha256().getBytes(StandardCharsets.UTF_8));
    }

    /** A token is not written into a log. */
    @Override
    public String toString() {
        return "SecretToken";
    }
}
