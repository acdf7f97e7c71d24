package io.narratix.stage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The identity of a piece of work: sha256 over its inputs, each preceded by its length. */
public final class InputHash {

    private InputHash() {}

    /** 64 hexadecimal digits; the inputs' {@code toString} must say all that matters. */
    public static String of(Object... inputs) {
        MessageDigest sha256 = sha256();
        for (Object input : inputs) {
            byte[] bytes = input.toString().getBytes(StandardCharsets.UTF_8);
            sha256.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
            sha256.update(bytes);
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
