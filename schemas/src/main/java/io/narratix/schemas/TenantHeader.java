package io.narratix.schemas;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * For whom a text is made: a header of {@code text.submitted}, UTF-8, which everything that follows from it carries on.
 * Where more is asked for than can be done at once, tenants have equal shares.
 */
public final class TenantHeader {

    public static final String NAME = "tenant";

    /** Names that are longer are cut: those that begin alike share a tenant's share. */
    public static final int MAX_BYTES = 200;

    private TenantHeader() {}

    /** The tenant, or an empty text for who has not said. */
    public static String in(Headers headers) {
        Header header = headers.lastHeader(NAME);
        return header == null || header.value() == null
                ? ""
                : new String(header.value(), 0, Math.min(header.value().length, MAX_BYTES), StandardCharsets.UTF_8);
    }

    /** An empty text is nobody, and is not written. */
    public static void put(Headers headers, String tenant) {
        if (!tenant.isEmpty()) {
            byte[] name = tenant.getBytes(StandardCharsets.UTF_8);
            headers.remove(NAME).add(NAME, Arrays.copyOf(name, Math.min(name.length, MAX_BYTES)));
        }
    }
}
