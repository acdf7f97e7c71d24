package io.narratix.stage.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.narratix.stage.estimate.Estimate.Amount;
import io.narratix.stage.estimate.Estimate.Item;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** With the tables that come with the program. */
class EstimatorTest {

    private static final Set<String> ALL =
            Set.of("text-analysis-svc", "voice-svc", "audio-analysis-svc", "music-svc", "sfx-svc");
    private static final String ELEVENLABS = "narratix.elevenlabs.api-key";

    @Test
    void costsNothingWhereNothingIsConfigured() {
        Estimate estimate = estimate(Map.of());

        assertThat(estimate.isFree()).isTrue();
        assertThat(estimate.items())
                .hasSize(5)
                .allSatisfy(item ->
                        assertThat(item).extracting(Item::provider, Item::calls).containsExactly("offline", 0L));
    }

    @Test
    void countsWhatTheProvidersWithAKeyAreGoingToUse() {
        Estimate estimate = estimate(Map.of(ELEVENLABS, "canary", "narratix.anthropic.api-key", "canary"));

        assertThat(estimate.items())
                .extracting(Item::provider)
                .containsExactly("anthropic", "elevenlabs", "anthropic", "elevenlabs", "elevenlabs");
        assertThat(estimate.items().get(1).amounts())
                .extracting(Amount::product, Amount::unit, Amount::quantity)
                .containsExactly(
                        tuple("eleven_multilingual_v2", "characters", 9_800L),
                        tuple("eleven_multilingual_ttv_v2", "voices", 6L));
        assertThat(estimate.items().get(0).calls()).isEqualTo(1);
        assertThat(estimate.items().get(1).usd()).isEqualByComparingTo("0.692");
        assertThat(estimate.pricesAsOf()).isAfter(LocalDate.of(2026, 1, 1));
        assertThat(estimate.usd()).isGreaterThan(new BigDecimal("0.692"));
    }

    @Test
    void saysThatSomethingHasNoPrice() {
        assertThat(estimate(Map.of(ELEVENLABS, "canary", "narratix.voice.providers", "offline"))
                        .isOpen())
                .isTrue();
    }

    @Test
    void asksForNoNewVoicesWhereTheyComeFromTheLibrary() {
        Estimate estimate = estimate(Map.of(ELEVENLABS, "canary", "narratix.elevenlabs.voices", "LIBRARY"));

        assertThat(estimate.items().get(1).amounts()).extracting(Amount::unit).containsExactly("characters");
    }

    @Test
    void takesAServerOfOnesOwnForFree() {
        Estimate own = estimate(Map.of("narratix.voice.providers", "openai"));
        Estimate hosted = estimate(Map.of("narratix.speech.openai.api-key", "canary"));

        assertThat(own.items().get(1).provider()).isEqualTo("openai");
        assertThat(own.isFree()).isTrue();
        assertThat(hosted.isFree()).isFalse();
    }

    @Test
    void heedsTheProviderThatIsNamedFirst() {
        Map<String, Object> settings = Map.of(
                ELEVENLABS,
                "canary",
                "narratix.music.providers",
                "offline, elevenlabs",
                "narratix.sfx.providers",
                "offline");

        assertThat(estimate(settings).items())
                .extracting(Item::provider)
                .containsExactly("offline", "elevenlabs", "offline", "offline", "offline");
    }

    @Test
    void leavesOutTheStagesThatAreNotWanted() {
        assertThat(Estimators.of(environment(Map.of()))
                        .of(10_000, Set.of("voice-svc"))
                        .items())
                .extracting(Item::stage)
                .containsExactly("voice-svc");
    }

    @Test
    void refusesAProviderThatNobodyKnows() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> estimate(Map.of("narratix.sfx.providers", "suno")))
                .withMessageContaining("narratix.sfx.providers may name elevenlabs, replicate, offline");
    }

    private static Estimate estimate(Map<String, Object> settings) {
        return Estimators.of(environment(settings)).of(10_000, ALL);
    }

    private static StandardEnvironment environment(Map<String, Object> settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        return environment;
    }
}
