package io.narratix.textanalysis.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.fakeproviders.FakeProviders;
import io.narratix.fakeproviders.wire.Provider;
import io.narratix.languagemodel.LanguageModel;
import io.narratix.languagemodel.ModelFacts;
import io.narratix.languagemodel.anthropic.AnthropicModel;
import io.narratix.languagemodel.openai.ChatOptions;
import io.narratix.languagemodel.openai.OpenAiModel;
import io.narratix.languagemodel.openai.Structured;
import io.narratix.provider.Credential;
import io.narratix.provider.Endpoint;
import io.narratix.textanalysis.Line;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** With a server that speaks the providers' languages; its ledger says what was called. */
class ThroughTheWireTest {

    private static final String STORY = "\u201cYou said it never fails,\u201d said Mara. She set down the oil.\n\n"
            + "\u201cI said it never failed,\u201d said Tam. \u201cPast tense.\u201d\n\n";

    @Test
    void readsAStoryInOneCallToAnthropic() throws Exception {
        try (FakeProviders providers = FakeProviders.start()) {
            Read read = new Read(STORY).with(new ModelStoryAnalyst(anthropic(providers, 16_000)));

            assertIsRead(read, STORY);
            assertThat(providers.calls().of(Provider.ANTHROPIC).count()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Structured.class)
    void readsAStoryInOneCallToAServerLikeOpenAis(Structured structured) throws Exception {
        try (FakeProviders providers = FakeProviders.start()) {
            Endpoint endpoint = Endpoint.bearer("openai", providers.address(Provider.OPENAI), Credential.of("sk-test"));
            ModelFacts facts = new ModelFacts("openai", "llama", true, 32_000, 8_000, Duration.ofSeconds(30), 4);
            ChatOptions options = new ChatOptions(structured, "max_tokens", null, null, "");

            Read read = new Read(STORY).with(new ModelStoryAnalyst(new OpenAiModel(endpoint, facts, options)));

            assertIsRead(read, STORY);
            assertThat(providers.calls().of(Provider.OPENAI).count()).isEqualTo(1);
        }
    }

    @Test
    void readsALongTextInPartsAtTheSameTime() throws Exception {
        String text = STORY.repeat(60);
        try (FakeProviders providers = FakeProviders.start()) {
            Read read = new Read(text).with(new ModelStoryAnalyst(anthropic(providers, 1_500)));

            assertIsRead(read, text);
            assertThat(providers.calls().of(Provider.ANTHROPIC).count()).isBetween(4, 9);
        }
    }

    private static void assertIsRead(Read read, String text) {
        assertThat(read.spoken()).isEqualTo(text);
        assertThat(read.lines().stream()
                        .filter(line -> line.kind() == Line.Kind.DIALOGUE)
                        .limit(3))
                .extracting(Line::speaker)
                .containsExactly("mara", "tam", "tam");
    }

    private static LanguageModel anthropic(FakeProviders providers, int outputTokens) {
        Endpoint endpoint =
                Endpoint.bearer("anthropic", providers.address(Provider.ANTHROPIC), Credential.of("sk-test"));
        ModelFacts facts =
                new ModelFacts("anthropic", "claude-haiku-5-5", true, 100_000, outputTokens, Duration.ofSeconds(30), 4);
        return new AnthropicModel(endpoint, facts, "low");
    }
}
