package io.narratix.stage;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    private static final ProviderFault NOT_SENT = ProviderFault.notSent("p", "refused", new IOException());
    private static final ProviderFault AMBIGUOUS = ProviderFault.ambiguous("p", "timed out", null);
    private static final ProviderFault INVALID = ProviderFault.invalid("p", "rubbish");
    private static final ProviderFault PERMANENT = ProviderFault.permanent("p", "401");

    private final RetryPolicy policy = RetryPolicy.attempts(4).backoff(ofSeconds(2), 3);

    @Test
    void waitsLongerBeforeEachFurtherTry() {
        assertThat(policy.waitAfter(1, AMBIGUOUS)).contains(ofSeconds(2));
        assertThat(policy.waitAfter(2, AMBIGUOUS)).contains(ofSeconds(6));
        assertThat(policy.waitAfter(3, AMBIGUOUS)).contains(ofSeconds(18));
    }

    @Test
    void givesUpWhenItsAttemptsAreUsed() {
        assertThat(policy.waitAfter(4, AMBIGUOUS)).isEmpty();
        assertThat(policy.waitAfter(4, NOT_SENT)).isEmpty();
        assertThat(policy.waitAfter(4, refused(ofSeconds(1)))).isEmpty();
        assertThat(RetryPolicy.attempts(1).waitAfter(1, NOT_SENT)).isEmpty();
    }

    @Test
    void triesAgainWhatWasNeverSentOrTurnedAway() {
        assertThat(policy.waitAfter(3, NOT_SENT)).contains(ofSeconds(18));
        assertThat(policy.waitAfter(3, refused(null))).contains(ofSeconds(18));
    }

    @Test
    void asksOnceMoreAfterAnInvalidAnswer() {
        assertThat(policy.waitAfter(1, INVALID)).contains(ofSeconds(2));
        assertThat(policy.waitAfter(2, INVALID)).isEmpty();
        assertThat(RetryPolicy.attempts(1).waitAfter(1, INVALID)).isEmpty();
    }

    @Test
    void neverTriesAgainWhatWillNeverWork() {
        assertThat(policy.waitAfter(1, PERMANENT)).isEmpty();
    }

    @Test
    void waitsAsLongAsTheProviderAsks() {
        assertThat(policy.waitAfter(1, refused(ofSeconds(17)))).contains(ofSeconds(17));
        assertThat(policy.waitAfter(1, refused(ZERO))).contains(ZERO);
    }

    @Test
    void doesNotWaitForAMomentThatHasPassed() {
        assertThat(policy.waitAfter(1, refused(ofSeconds(-3)))).contains(ZERO);
    }

    @Test
    void waitsNoLongerThanFiveMinutesWhoeverAsks() {
        RetryPolicy patient = RetryPolicy.attempts(10_000).backoff(ofSeconds(2), 2);

        assertThat(policy.waitAfter(1, refused(ofHours(9)))).contains(RetryPolicy.LONGEST_WAIT);
        assertThat(patient.waitAfter(9_000, NOT_SENT)).contains(RetryPolicy.LONGEST_WAIT);
    }

    @Test
    void refusesWhatIsNoPolicy() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RetryPolicy(0, ZERO, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new RetryPolicy(1, ofSeconds(-1), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new RetryPolicy(1, ZERO, 0.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetryPolicy(1, ZERO, Double.NaN))
                .withMessageContaining("factor >= 1");
    }

    private static ProviderFault refused(@Nullable Duration retryAfter) {
        return ProviderFault.refused("p", "429", retryAfter);
    }
}
