package io.narratix.languagemodel.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.narratix.languagemodel.LanguageModel;
import io.narratix.languagemodel.ModelFacts;
import io.narratix.stage.Provider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class LanguageModelsTest {

    private static final String SETTING = "narratix.text-analysis.providers";

    private final Map<String, Object> environment = new HashMap<>();

    @Test
    void asksNobodyButTheOfflineProviderWithoutAKey() {
        assertThat(providers(List.of())).isEqualTo("offline");
    }

    @Test
    void asksAModelFirstWhoseKeyIsThere() {
        environment.put("NARRATIX_ANTHROPIC_API_KEY", "sk-1");
        environment.put("NARRATIX_OPENAI_BASE_URL", "http://localhost:11434/v1");
        environment.put("NARRATIX_OPENAI_MODEL", "llama");

        assertThat(providers(List.of())).isEqualTo("anthropic claude-haiku-5-5 paid, openai llama free, offline");
    }

    @Test
    void asksInTheOrderThatIsNamed() {
        environment.put("NARRATIX_ANTHROPIC_API_KEY", "sk-1");
        environment.put("NARRATIX_OPENAI_API_KEY", "sk-2");
        environment.put("NARRATIX_OPENAI_MODEL", "gpt");

        assertThat(providers(List.of("openai", " anthropic")))
                .isEqualTo("openai gpt paid, anthropic claude-haiku-5-5 paid");
        assertThat(providers(List.of("offline"))).isEqualTo("offline");
    }

    @Test
    void takesTheKeyFromAFile(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("key"), "sk-1\n");
        environment.put("NARRATIX_ANTHROPIC_API_KEY_FILE", file.toString());

        assertThat(providers(List.of("anthropic"))).startsWith("anthropic");
    }

    @Test
    void saysWhatAProviderNeedsThatIsNamed() {
        assertRefused(
                List.of("anthropic"),
                SETTING + " names anthropic, which needs a key: set narratix.anthropic.api-key"
                        + " (NARRATIX_ANTHROPIC_API_KEY)");
        assertRefused(
                List.of("openai"),
                SETTING + " names openai, which needs a model: set narratix.openai.model (NARRATIX_OPENAI_MODEL)");
        assertRefused(List.of("claude"), SETTING + " may name anthropic, openai, offline, each once, but was claude");
        environment.put("NARRATIX_OPENAI_MODEL", "gpt");
        assertRefused(List.of("openai"), "which needs a key at https://api.openai.com/v1");
    }

    @Test
    void refusesSettingsThatCannotBe() {
        assertRefused(
                "NARRATIX_ANTHROPIC_MAX_OUTPUT_TOKENS", "10", "max-output-tokens must be at least 1000 but was 10");
        assertRefused(
                "NARRATIX_ANTHROPIC_CONTEXT_TOKENS",
                "17000",
                "narratix.anthropic.context-tokens must leave 3000 tokens for the question beside an answer of 16000");
        assertRefused("NARRATIX_ANTHROPIC_DEADLINE", "0s", "narratix.anthropic.deadline must be positive but was PT0S");
        assertRefused("NARRATIX_ANTHROPIC_CONCURRENCY", "0", "concurrency must be at least 1 but was 0");
        assertRefused("NARRATIX_ANTHROPIC_API_KEY_FILE", "/nowhere/key", "'/nowhere/key', which cannot be read");
        assertRefused("NARRATIX_OPENAI_TOKEN_LIMIT", "many", "token-limit must be auto, max_tokens or");
    }

    @Test
    void neverShowsAKey() {
        environment.put("NARRATIX_ANTHROPIC_API_KEY", "sk-canary");
        environment.put("NARRATIX_OPENAI_API_KEY", "sk-canary");

        assertThat(bound("narratix.anthropic", AnthropicProperties.class).toString())
                .doesNotContain("canary");
        assertThat(bound("narratix.openai", OpenAiProperties.class).toString()).doesNotContain("canary");
    }

    private void assertRefused(List<String> named, String sentence) {
        assertThatThrownBy(() -> providers(named)).hasMessageContaining(sentence);
    }

    private void assertRefused(String name, String value, String sentence) {
        environment.clear();
        environment.put(name, value);
        assertThatThrownBy(() -> providers(List.of())).hasStackTraceContaining(sentence);
    }

    private String providers(List<String> named) {
        LanguageModels models = new LanguageModels(
                bound("narratix.anthropic", AnthropicProperties.class),
                bound("narratix.openai", OpenAiProperties.class));
        Provider offline = () -> "offline";
        return models.alternatives(SETTING, named, model -> List.of(named(model)), offline)
                .names();
    }

    private static Provider named(LanguageModel model) {
        ModelFacts facts = model.facts();
        return () -> "%s %s %s".formatted(facts.provider(), facts.model(), facts.paid() ? "paid" : "free");
    }

    private <T> T bound(String prefix, Class<T> type) {
        StandardEnvironment settings = new StandardEnvironment();
        settings.getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, environment));
        return new Binder(ConfigurationPropertySources.get(settings)).bindOrCreate(prefix, Bindable.of(type));
    }
}
