package io.narratix.languagemodel.settings;

import io.narratix.languagemodel.LanguageModel;
import io.narratix.languagemodel.ModelFacts;
import io.narratix.languagemodel.anthropic.AnthropicModel;
import io.narratix.provider.Credential;
import io.narratix.provider.Endpoint;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a model of Anthropic is asked.
 *
 * @param baseUrl the service's address
 * @param apiKey the account's key
 * @param apiKeyFile a file that holds the key, instead
 * @param model its name
 * @param effort how hard it is to think; empty for its own default
 * @param contextTokens how much question and answer may have together; many a model costs more beyond 100,000
 * @param maxOutputTokens how much an answer may have
 * @param deadline for a whole call
 * @param concurrency how many calls may be under way at once
 */
@ConfigurationProperties("narratix.anthropic")
public record AnthropicProperties(
        @DefaultValue("https://api.anthropic.com") URI baseUrl,
        @DefaultValue("") String apiKey,
        @DefaultValue("") String apiKeyFile,
        @DefaultValue("claude-haiku-5-5") String model,
        @DefaultValue("low") String effort,
        @DefaultValue("100000") int contextTokens,
        @DefaultValue("16000") int maxOutputTokens,
        @DefaultValue("5m") Duration deadline,
        @DefaultValue("8") int concurrency) {

    static final String NAME = "anthropic";
    private static final String PREFIX = "narratix.anthropic";

    public AnthropicProperties {
        Required.that(!model.isBlank(), "narratix.anthropic.model must name a model");
        ModelSettings.check(PREFIX, contextTokens, maxOutputTokens, deadline, concurrency);
        Required.key(PREFIX, apiKey, apiKeyFile);
    }

    boolean isReady() {
        return key().isPresent();
    }

    LanguageModel languageModel(String namedBy) {
        Required.that(
                isReady(),
                "%s names anthropic, which needs a key: set narratix.anthropic.api-key (NARRATIX_ANTHROPIC_API_KEY)"
                        .formatted(namedBy));
        ModelFacts facts = new ModelFacts(NAME, model, true, contextTokens, maxOutputTokens, deadline, concurrency);
        return new AnthropicModel(Endpoint.bearer(NAME, baseUrl, key()), facts, effort.strip());
    }

    private Credential key() {
        return Required.key(PREFIX, apiKey, apiKeyFile);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "%s at %s".formatted(model, baseUrl);
    }
}
