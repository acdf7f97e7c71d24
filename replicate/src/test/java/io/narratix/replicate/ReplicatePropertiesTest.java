package io.narratix.replicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.narratix.provider.Credential;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplicatePropertiesTest {

    private static final String VERSION = "9aff84a639f96d0f7e6081cdea002d15133d0043727f849c40abdd166b7c75a8";

    @Test
    void needsNothingToBeSaid() {
        ReplicateProperties defaults = Settings.bound(Map.of());

        assertThat(defaults.baseUrl()).hasToString("https://api.replicate.com/v1");
        assertThat(defaults.apiToken()).isEqualTo(Credential.NONE);
        assertThat(defaults.webhook().isWanted()).isFalse();
        assertThat(defaults.music().model()).isEqualTo("stability-ai/stable-audio-2.5");
    }

    @Test
    void asksAModelInItsOwnWords() {
        ModelSettings model = Settings.bound(Map.of(
                        "narratix.replicate.effects.model", "stackadoc/stable-audio-open-1.0:" + VERSION,
                        "narratix.replicate.effects.duration", "seconds_total",
                        "narratix.replicate.effects.longest", "47s",
                        "narratix.replicate.effects.inputs.steps", "100",
                        "narratix.replicate.effects.inputs.negative_prompt", "speech, music"))
                .effects();

        assertThat(model.order("gale", Duration.ofMillis(60_001), -1, "x").input())
                .hasToString("{\"negative_prompt\":\"speech, music\",\"steps\":100,\"prompt\":\"gale\","
                        + "\"seconds_total\":47,\"seed\":2147483647}");
        assertThat(model.order("gale", Duration.ofMillis(1), 5, "x")
                        .input()
                        .path("seconds_total")
                        .intValue())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "deadline, 31m, 5s to 30m",
        "deadline, 1s, 5s to 30m",
        "hold, 61s, 0s to 60s",
        "concurrency, 0, at least 1",
        "largest, 0B, at least 1 byte",
        "poll.factor, 0.5, factor >= 1",
        "base-url, replicate.com, base address",
        "music.model, musicgen, owner/name",
        "music.prompt, ' ', calls its prompt",
        "effects.longest, 0s, some length to a longer one",
        "webhook.base-url, http://drama.example, https address",
        "webhook.base-url, https://drama.example, whsec_"
    })
    void stopsTheStartOverAWrongValue(String name, String value, String words) {
        assertThatThrownBy(() -> Settings.bound(Map.of("narratix.replicate." + name, value)))
                .rootCause()
                .hasMessageContaining(words);
    }

    @Test
    void sendsNoTokenInTheClear() {
        assertThatThrownBy(() -> Settings.bound(Map.of(
                        "narratix.replicate.api-token", "r8_canary",
                        "narratix.replicate.base-url", "http://replicate.example")))
                .rootCause()
                .hasMessageContaining("in the clear")
                .hasMessageNotContaining("canary");
    }

    @Test
    void showsTokenAndSecretToNobody() {
        ReplicateProperties properties = Settings.bound(Map.of(
                "narratix.replicate.api-token", "r8_canary",
                "narratix.replicate.webhook.base-url", "https://drama.example/",
                "narratix.replicate.webhook.secret", "whsec_Zml4dHVyZS1zZWNyZXQtbm90LWEtcmVhbC1vbmUtMDE="));

        assertThat(properties.toString()).doesNotContain("canary", "Zml4");
        assertThat(properties.webhook().addressFor("abc"))
                .contains("https://drama.example/webhooks/replicate?order=abc");
    }

    @Test
    void knowsTheThreeFormsOfAModel() {
        assertThat(ModelName.of("owner/name").path()).isEqualTo("models/owner/name/predictions");
        assertThat(ModelName.of("owner/name:" + VERSION).path()).isEqualTo("predictions");
        assertThat(ModelName.of("owner/name:" + VERSION).reference()).isEqualTo("owner/name:" + VERSION);
        assertThat(ModelName.of(VERSION).reference()).isEqualTo(VERSION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "name", "a/b/c", "owner/name:123", "../x", "owner/na me", ":"})
    void refusesWhatIsNoModel(String words) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelName.of(words))
                .withMessageContaining("owner/name");
    }
}
