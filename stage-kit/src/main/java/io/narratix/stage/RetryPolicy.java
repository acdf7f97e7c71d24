package io.narratix.stage;

import java.time.Duration;
import java.util.Optional;

/**
 * How often a provider is asked and how long to wait in between; reads as a sentence:
 * {@code attempts(4).backoff(ofSeconds(2), 2)}, and then the item is answered FAILED.
 *
 * @param attempts tries in all
 * @param firstWait before the second try
 * @param factor by which each further wait grows
 */
public record RetryPolicy(int attempts, Duration firstWait, double factor) {

    /** No provider makes us wait longer than this. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private static final int TRIES_OF_AN_INVALID_ANSWER = 2;

    public RetryPolicy {
        if (attempts < 1 || firstWait.isNegative() || !(factor >= 1)) {
            throw new IllegalArgumentException(
                    "a retry policy needs attempts >= 1, a wait >= 0 and a factor >= 1 but had %d, %s and %s"
                            .formatted(attempts, firstWait, factor));
        }
    }

    public static RetryPolicy attempts(int attempts) {
        return new RetryPolicy(attempts, Duration.ofSeconds(2), 2);
    }

    public RetryPolicy backoff(Duration first, double growth) {
        return new RetryPolicy(attempts, first, growth);
    }

    /**
     * How long to wait before the next try.
     *
     * @param tries how many were made, at least 1
     * @return empty if there is to be no further try
     */
    public Optional<Duration> waitAfter(int tries, ProviderFault fault) {
        int allowed =
                fault.kind() == ProviderFault.Kind.INVALID ? Math.min(attempts, TRIES_OF_AN_INVALID_ANSWER) : attempts;
        if (!fault.kind().retried() || tries >= allowed) {
            return Optional.empty();
        }
        Duration backoff = Duration.ofMillis(Math.round(firstWait.toMillis() * Math.pow(factor, tries - 1.0)));
        return Optional.of(within(fault.retryAfter().orElse(backoff)));
    }

    /** A provider whose clock is behind ours asks for less than nothing. */
    private static Duration within(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
