package io.narratix.replicate;

import io.narratix.provider.Credential;
import java.util.Base64;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Replicate may wake us when a prediction ends. Without an address it is polled, which is enough.
 *
 * @param baseUrl where this service is reached from outside, such as {@code https://drama.example.org}; empty for none
 * @param secret the account's signing secret, {@code whsec_…}
 */
public record Webhook(
        @DefaultValue("") String baseUrl, @DefaultValue("") Credential secret) {

    static final String PATH = "/webhooks/replicate";

    /** The query parameter by which an order is known again. */
    static final String ORDER = "order";

    private static final String PREFIX = "whsec_";

    public Webhook {
        boolean wanted = !baseUrl.isBlank();
        ReplicateProperties.require(
                !wanted
                        || baseUrl.matches(
                                "(?i)https://[^\\s?#@]+|http://(localhost|127\\.0\\.0\\.1)(:\\d+)?[^\\s?#@]*"),
                "narratix.replicate.webhook.base-url must be an https address without query, as Replicate calls no other, but was '%s'"
                        .formatted(baseUrl));
        ReplicateProperties.require(
                !wanted || isSecret(secret.reveal()),
                "narratix.replicate.webhook.secret must be the account's signing secret, which begins with whsec_; without it a webhook cannot be believed");
    }

    boolean isWanted() {
        return !baseUrl.isBlank();
    }

    /** Where Replicate is to call for this order. */
    Optional<String> addressFor(String orderKey) {
        return isWanted()
                ? Optional.of("%s%s?%s=%s".formatted(baseUrl.replaceFirst("/+$", ""), PATH, ORDER, orderKey))
                : Optional.empty();
    }

    /** What the signature's key is. */
    byte[] key() {
        return Base64.getDecoder().decode(secret.reveal().substring(PREFIX.length()));
    }

    private static boolean isSecret(String text) {
        return text.matches(PREFIX + "[A-Za-z0-9+/]{16,}={0,2}")
                && text.substring(PREFIX.length()).length() % 4 == 0;
    }
}
