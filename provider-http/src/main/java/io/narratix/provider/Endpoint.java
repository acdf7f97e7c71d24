package io.narratix.provider;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Where a provider is, and how it knows us.
 *
 * @param provider its name in configuration, faults and price lists
 * @param base what all paths are relative to, such as {@code https://api.example.com/v1}
 * @param key the account's key
 * @param keyHeader the header that carries it
 * @param keyPrefix what stands before it there, such as {@code "Bearer "}
 */
public record Endpoint(String provider, URI base, Credential key, String keyHeader, String keyPrefix) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    public Endpoint {
        String scheme = String.valueOf(base.getScheme()).toLowerCase(Locale.ROOT);
        require(
                (scheme.equals("https") || scheme.equals("http")) && base.getHost() != null,
                "%s needs a base address such as https://host/path but has '%s'".formatted(provider, base));
        require(
                base.getQuery() == null && base.getFragment() == null && base.getUserInfo() == null,
                "the base address of %s may have neither user, query nor fragment".formatted(provider));
        require(
                scheme.equals("https") || !key.isPresent() || LOOPBACK.contains(base.getHost()),
                "the key of %s would travel in the clear to %s: use https, or no key"
                        .formatted(provider, base.getHost()));
    }

    /** The key as {@code Authorization: Bearer}. */
    public static Endpoint bearer(String provider, URI base, Credential key) {
        return new Endpoint(provider, base, key, "Authorization", "Bearer ");
    }

    /** The key in a header of its own. */
    public static Endpoint keyed(String provider, URI base, Credential key, String header) {
        return new Endpoint(provider, base, key, header, "");
    }

    /** Whether the address lies on the provider's own server. */
    boolean isOrigin(URI address) {
        return String.valueOf(base.getScheme()).equalsIgnoreCase(address.getScheme())
                && base.getHost().equalsIgnoreCase(address.getHost())
                && base.getPort() == address.getPort();
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
