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

    private final ProviderFault notSent = ProviderFault.notSent("p", "refused", new IOException());
    private final ProviderFault ambiguous = ProviderFault.ambiguous("p", "timed out", null);
    private final ProviderFault invalid = ProviderFault.invalid("p", "rubbish");
    private final ProviderFault permanent = ProviderFault.permanent("p", "401");

    private final RetryPolicy policy = RetryPolicy.attempts(4).backoff(ofSeconds(2), 3);

    @Test
    void waitsLongerBeforeEachFurtherTry() {
        assertThat(policy.waitAfter(1, ambiguous)).contains(ofSeconds(2));
        assertThat(policy.waitAfter(2, ambiguous)).contains(ofSeconds(6));
        assertThat(policy.waitAfter(3, ambiguous)).contains(ofSeconds(18));
    }

    @Test
    void givesUpWhenItsAttemptsAreUsed() {
        assertThat(policy.waitAfter(4, ambiguous)).isEmpty();
        assertThat(policy.waitAfter(4, notSent)).isEmpty();
        assertThat(policy.waitAfter(4, refused(ofSeconds(1)))).isEmpty();
        assertThat(RetryPolicy.attempts(1).waitAfter(1, notSent)).isEmpty();
    }

    @Test
    void triesAgainWhatWasNeverSentOrTurnedAway() {
        assertThat(policy.waitAfter(3, notSent)).contains(ofSeconds(18));
        assertThat(policy.waitAfter(3, refused(null))).contains(ofSeconds(18));
    }

    @Test
    void asksOnceMoreAfterAnInvalidAnswer() {
        assertThat(policy.waitAfter(1, invalid)).contains(ofSeconds(2));
        assertThat(policy.waitAfter(2, invalid)).isEmpty();
        assertThat(RetryPolicy.attempts(1).waitAfter(1, invalid)).isEmpty();
    }

    @Test
    void neverTriesAgainWhatWillNeverWork() {
        assertThat(policy.waitAfter(1, permanent)).isEmpty();
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
        assertThat(patient.waitAfter(9_000, notSent)).contains(RetryPolicy.LONGEST_WAIT);
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
