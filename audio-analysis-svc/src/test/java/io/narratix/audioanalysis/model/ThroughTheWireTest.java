package io.narratix.audioanalysis.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.fakeproviders.FakeProviders;
import io.narratix.fakeproviders.wire.Provider;
import io.narratix.languagemodel.LanguageModel;
import io.narratix.languagemodel.ModelFacts;
import io.narratix.languagemodel.anthropic.AnthropicModel;
import io.narratix.provider.Credential;
import io.narratix.provider.Endpoint;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** With a server that speaks the provider's language; its ledger says what was called. */
class ThroughTheWireTest {

    private static final String STORY = "Rain fell on the roof of the inn all night. Nobody slept.\n\n"
            + "Then the door slammed, and a bell rang in the yard. ".repeat(3);

    @Test
    void hearsAStoryInOneCall() throws Exception {
        assertThat(callsOf(0)).isEqualTo(1);
    }

    @Test
    void hearsAStoryInTwoCallsWhereOneHasFailed() throws Exception {
        assertThat(callsOf(1)).isEqualTo(2);
    }

    private static int callsOf(int way) throws Exception {
        try (FakeProviders providers = FakeProviders.start()) {
            Listened listened = new Listened(STORY)
                    .with(ModelSoundAnalyst.of(model(providers)).get(way));

            assertThat(listened.complaints()).isEmpty();
            assertThat(listened.soundscapes()).isNotEmpty();
            return providers.calls().of(Provider.ANTHROPIC).count();
        }
    }

    private static LanguageModel model(FakeProviders providers) {
        Endpoint endpoint =
                Endpoint.bearer("anthropic", providers.address(Provider.ANTHROPIC), Credential.of("sk-test"));
        ModelFacts facts =
                new ModelFacts("anthropic", "claude-haiku-5-5", true, 100_000, 16_000, Duration.ofSeconds(30), 4);
        return new AnthropicModel(endpoint, facts, "low");
    }
}
