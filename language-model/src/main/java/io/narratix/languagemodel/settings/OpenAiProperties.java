package io.narratix.languagemodel.settings;

import io.narratix.languagemodel.LanguageModel;
import io.narratix.languagemodel.ModelFacts;
import io.narratix.languagemodel.openai.ChatOptions;
import io.narratix.languagemodel.openai.OpenAiModel;
import io.narratix.languagemodel.openai.Structured;
import io.narratix.provider.Credential;
import io.narratix.provider.Endpoint;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a model behind chat completions is asked, hosted or on a local server.
 *
 * @param baseUrl the server's address, such as {@code http://localhost:11434/v1}
 * @param apiKey the account's key; local servers need none
 * @param apiKeyFile a file that holds the key, instead
 * @param model its name; without one the provider is not used
 * @param structured how it is made to answer in JSON
 * @param tokenLimit how the bound of an answer is called: {@code max_tokens}, {@code max_completion_tokens}, or
 *     {@code auto} for what the address tells
 * @param temperature none is sent where none is set
 * @param seed none is sent where none is set
 * @param reasoningEffort none is sent where none is set
 * @param contextTokens how much question and answer may have together; a local server cuts off what is more
 * @param maxOutputTokens how much an answer may have
 * @param deadline for a whole call
 * @param concurrency how many calls may be under way at once
 */
@ConfigurationProperties("narratix.openai")
public record OpenAiProperties(
        @DefaultValue("https://api.openai.com/v1") URI baseUrl,
        @DefaultValue("") String apiKey,
        @DefaultValue("") String apiKeyFile,
        @DefaultValue("") String model,
        @DefaultValue("json-schema") Structured structured,
        @DefaultValue("auto") String tokenLimit,
        @Nullable Double temperature,
        @Nullable Integer seed,
        @DefaultValue("") String reasoningEffort,
        @DefaultValue("32000") int contextTokens,
        @DefaultValue("8000") int maxOutputTokens,
        @DefaultValue("5m") Duration deadline,
        @DefaultValue("8") int concurrency) {

    static final String NAME = "openai";
    private static final String PREFIX = "narratix.openai";
    private static final String HOSTED = "api.openai.com";
    private static final String HOSTED_LIMIT = "max_completion_tokens";
    private static final String LOCAL_LIMIT = "max_tokens";

    public OpenAiProperties {
        Required.that(
                Set.of("auto", HOSTED_LIMIT, LOCAL_LIMIT).contains(tokenLimit),
                "narratix.openai.token-limit must be auto, max_tokens or max_completion_tokens but was '%s'"
                        .formatted(tokenLimit));
        ModelSettings.check(PREFIX, contextTokens, maxOutputTokens, deadline, concurrency);
        Required.key(PREFIX, apiKey, apiKeyFile);
    }

    boolean isReady() {
        return !model.isBlank() && (key().isPresent() || !isHosted());
    }

    LanguageModel languageModel(String namedBy) {
        Required.that(
                !model.isBlank(),
                "%s names openai, which needs a model: set narratix.openai.model (NARRATIX_OPENAI_MODEL)"
                        .formatted(namedBy));
        Required.that(
                isReady(),
                "%s names openai, which needs a key at %s: set narratix.openai.api-key (NARRATIX_OPENAI_API_KEY), or"
                                .formatted(namedBy, baseUrl)
                        + " narratix.openai.base-url to a server that asks for none");
        Credential key = key();
        ModelFacts facts = new ModelFacts(
                NAME, model.strip(), key.isPresent(), contextTokens, maxOutputTokens, deadline, concurrency);
        return new OpenAiModel(Endpoint.bearer(NAME, baseUrl, key), facts, options());
    }

    private ChatOptions options() {
        String hosted = isHosted() ? HOSTED_LIMIT : LOCAL_LIMIT;
        String limit = tokenLimit.equals("auto") ? hosted : tokenLimit;
        return new ChatOptions(structured, limit, temperature, seed, reasoningEffort.strip());
    }

    private boolean isHosted() {
        return HOSTED.equalsIgnoreCase(baseUrl.getHost());
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
