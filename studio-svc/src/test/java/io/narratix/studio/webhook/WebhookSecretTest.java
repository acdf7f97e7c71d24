package io.narratix.studio.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.narratix.studio.web.Refusal;
import org.junit.jupiter.api.Test;

class WebhookSecretTest {

    /** The example of the Standard Webhooks specification and its libraries. */
    @Test
    void signsAsTheStandardSays() {
        WebhookSecret secret = WebhookSecret.checked("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        assertThat(secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void makesSecretsThatDifferAndAreNotWrittenIntoLogs() {
        WebhookSecret one = WebhookSecret.fresh();

        assertThat(WebhookSecret.checked(one.value())).isEqualTo(one);
        assertThat(one).isNotEqualTo(WebhookSecret.fresh());
        assertThat(one.toString()).doesNotContain("whsec_");
    }

    @Test
    void refusesWhatIsTooShortOrNoSecret() {
        for (String wrong : new String[] {"whsec_c2hvcnQ=", "whsec_%%%", "secret", "whsec_" + "AAAA".repeat(30)}) {
            assertThatThrownBy(() -> WebhookSecret.checked(wrong)).isInstanceOf(Refusal.class);
        }
    }
}
