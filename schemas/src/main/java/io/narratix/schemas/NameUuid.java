package io.narratix.schemas;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Identities that follow from what they name: UUID version 5 (RFC 9562 §5.5). */
public final class NameUuid {

    private static final UUID NARRATIX = UUID.fromString("7d0f3c4e-5b9a-5e21-9c55-6e6172726174");

    private NameUuid() {}

    /** The same parts always give the same id; neighbouring parts are kept apart by their lengths. */
    public static UUID of(byte[]... parts) {
        MessageDigest sha1 = sha1();
        sha1.update(bytes(NARRATIX));
        for (byte[] part : parts) {
            sha1.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
            sha1.update(part);
        }
        ByteBuffer digest = ByteBuffer.wrap(sha1.digest());
        long high = (digest.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x5000L;
        long low = (digest.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** The run that an attempt at a text is: late events of an older attempt cannot spoil it. */
    public static String runId(String textId, int attempt) {
        return of(textId.getBytes(StandardCharsets.UTF_8), bytes(attempt)).toString();
    }

    private static byte[] bytes(UUID uuid) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }

    private static byte[] bytes(int number) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
