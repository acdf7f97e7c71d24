package io.narratix.stage;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A provider did not do what it was asked. The kind says what follows: whether the try counts as paid, and whether another
 * one is made.
 */
public final class ProviderFault extends Exception {

    private static final long serialVersionUID = 1;

    /** What became of the call. */
    public enum Kind {
        /** Never left us: connection refused, name not resolved. Free, tried again. */
        NOT_SENT(false, true),
        /** Turned away: 429, 503, 529. Free, tried again when the provider says. */
        REFUSED(false, true),
        /** Nobody knows: time-out, reset, 500, 502, 504. Counts as paid. */
        AMBIGUOUS(true, true),
        /** 200 with rubbish. Counts as paid; one repair try. */
        INVALID(true, true),
        /** It will never work: 400, 401, 403, 404, 422, quota, or beyond what this provider can do. Final at once. */
        PERMANENT(false, false),
        /** Not asked any more, as the run is over. Nobody takes the provider's place. */
        CANCELLED(false, false);

        private final boolean paid;
        private final boolean retried;

        Kind(boolean paid, boolean retried) {
            this.paid = paid;
            this.retried = retried;
        }

        /** Whether the try has to be counted as paid for. */
        public boolean paid() {
            return paid;
        }

        /** Whether another try can help. */
        public boolean retried() {
            return retried;
        }
    }

    private final Kind kind;
    private final String provider;
    private final String reason;
    private final @Nullable Duration retryAfter;

    private ProviderFault(
            Kind kind, String provider, String reason, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(reason, cause);
        this.kind = kind;
        this.provider = provider;
        this.reason = reason;
        this.retryAfter = retryAfter;
    }

    public static ProviderFault notSent(String provider, String reason, Throwable cause) {
        return new ProviderFault(Kind.NOT_SENT, provider, reason, null, cause);
    }

    /** @param retryAfter how long the provider asks us to wait, or null if it does not say */
    public static ProviderFault refused(String provider, String reason, @Nullable Duration retryAfter) {
        return new ProviderFault(Kind.REFUSED, provider, reason, retryAfter, null);
    }

    public static ProviderFault ambiguous(String provider, String reason, @Nullable Throwable cause) {
        return new ProviderFault(Kind.AMBIGUOUS, provider, reason, null, cause);
    }

    public static ProviderFault invalid(String provider, String reason) {
        return new ProviderFault(Kind.INVALID, provider, reason, null, null);
    }

    public static ProviderFault permanent(String provider, String reason) {
        return new ProviderFault(Kind.PERMANENT, provider, reason, null, null);
    }

    public static ProviderFault cancelled(String provider, String reason) {
        return new ProviderFault(Kind.CANCELLED, provider, reason, null, null);
    }

    public Kind kind() {
        return kind;
    }

    /** What happened, in a sentence. */
    public String reason() {
        return reason;
    }

    public String provider() {
        return provider;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
