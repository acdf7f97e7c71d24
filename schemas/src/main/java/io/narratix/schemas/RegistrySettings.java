package io.narratix.schemas;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/**
 * How the schema registry is reached, under the configuration keys of Confluent's serializers.
 *
 * @param urls tried in turn until one answers; http or https
 * @param credentials for HTTP basic authentication
 * @param trustStore whose certificates are trusted for https; the JDK's own if empty
 * @param autoRegister whether unknown schemas are registered as they are first written
 * @param timeout for one whole call to one of the urls
 */
public record RegistrySettings(
        List<URI> urls,
        Optional<Credentials> credentials,
        Optional<TrustStore> trustStore,
        boolean autoRegister,
        Duration timeout) {

    /** User and password. */
    public record Credentials(String user, String password) {
        @Override
        public String toString() {
            return "Credentials[" + user + ", ***]";
        }
    }

    /** A JKS or PKCS12 file. */
    public record TrustStore(Path location, String password) {
        @Override
        public String toString() {
            return "TrustStore[" + location + ", ***]";
        }
    }

    public RegistrySettings {
        urls = List.copyOf(urls);
        if (urls.isEmpty()) {
            throw new ConfigException("schema.registry.url must name the schema registry but was empty");
        }
        for (URI url : urls) {
            if (!"http".equals(url.getScheme()) && !"https".equals(url.getScheme())) {
                throw new ConfigException("schema.registry.url must be http or https but was " + url);
            }
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new ConfigException("schema.registry.request.timeout.ms must be positive but was " + timeout);
        }
    }

    /** A registry without authentication that takes new schemas. */
    public static RegistrySettings of(String url) {
        return of(Map.of("schema.registry.url", url));
    }

    /** @throws ConfigException with a sentence if a value can't be used */
    public static RegistrySettings of(Map<String, ?> configs) {
        List<URI> urls = urls(configs.get("schema.registry.url"));
        return new RegistrySettings(
                urls.stream().map(RegistrySettings::withoutUser).toList(),
                credentials(configs, urls),
                trustStore(configs),
                Boolean.parseBoolean(text(configs, "auto.register.schemas").orElse("true")),
                Duration.ofMillis(Long.parseLong(
                        text(configs, "schema.registry.request.timeout.ms").orElse("5000"))));
    }

    private static List<URI> urls(@Nullable Object value) {
        List<URI> urls = new ArrayList<>();
        Iterable<?> entries = value instanceof Iterable<?> list ? list : List.of(value == null ? "" : value);
        for (Object entry : entries) {
            for (String url : entry.toString().split(",", -1)) {
                if (!url.isBlank()) {
                    urls.add(uri(url.strip()));
                }
            }
        }
        return urls;
    }

    private static URI uri(String url) {
        try {
            return URI.create(url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
        } catch (IllegalArgumentException e) {
            throw new ConfigException("schema.registry.url is not an address: " + e.getMessage());
        }
    }

    private static Optional<Credentials> credentials(Map<String, ?> configs, List<URI> urls) {
        String source = text(configs, "basic.auth.credentials.source").orElse("URL");
        return switch (source.toUpperCase(Locale.ROOT)) {
            case "URL" ->
                urls.stream()
                        .flatMap(url -> Optional.ofNullable(url.getUserInfo()).stream())
                        .findFirst()
                        .map(RegistrySettings::credentials);
            case "USER_INFO" ->
                Optional.of(credentials(text(configs, "basic.auth.user.info")
                        .or(() -> text(configs, "schema.registry.basic.auth.user.info"))
                        .orElse("")));
            default ->
                throw new ConfigException("basic.auth.credentials.source must be URL or USER_INFO but was " + source);
        };
    }

    private static Credentials credentials(String userInfo) {
        int colon = userInfo.indexOf(':');
        if (colon < 1) {
            throw new ConfigException("basic.auth.user.info must read user:password");
        }
        return new Credentials(userInfo.substring(0, colon), userInfo.substring(colon + 1));
    }

    private static URI withoutUser(URI url) {
        return url.getRawUserInfo() == null ? url : URI.create(url.toString().replace(url.getRawUserInfo() + "@", ""));
    }

    private static Optional<TrustStore> trustStore(Map<String, ?> configs) {
        return text(configs, "schema.registry.ssl.truststore.location")
                .map(file -> new TrustStore(
                        Path.of(file),
                        text(configs, "schema.registry.ssl.truststore.password").orElse("")));
    }

    private static Optional<String> text(Map<String, ?> configs, String key) {
        Object value = configs.get(key);
        if (value instanceof org.apache.kafka.common.config.types.Password password) {
            return Optional.of(password.value());
        }
        return Optional.ofNullable(value).map(Object::toString).filter(text -> !text.isBlank());
    }
}
