package io.narratix.languagemodel.settings;

import io.narratix.languagemodel.LanguageModel;
import io.narratix.stage.Alternatives;
import io.narratix.stage.Provider;
import io.narratix.stage.ProviderChoice;
import io.narratix.stage.ProviderChoice.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/**
 * The language models that the settings name. A service imports this, and has its providers made in the order in which
 * they are to be asked.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AnthropicProperties.class, OpenAiProperties.class})
public class LanguageModels {

    private final AnthropicProperties anthropic;
    private final OpenAiProperties openAi;

    LanguageModels(AnthropicProperties anthropic, OpenAiProperties openAi) {
        this.anthropic = anthropic;
        this.openAi = openAi;
    }

    /**
     * The providers of a stage. If none is named, the models that have what they need come first, then the offline one.
     *
     * @param setting what names them, for sentences
     * @param named anthropic, openai or offline, in order
     * @param reader makes providers, one or more in order, of a model
     * @param offline the one that needs nothing
     */
    public <P extends Provider> Alternatives<P> alternatives(
            String setting, List<String> named, Function<LanguageModel, List<P>> reader, P offline) {
        List<P> providers = new ArrayList<>();
        ProviderChoice choice = ProviderChoice.of(
                setting,
                new Candidate(AnthropicProperties.NAME, anthropic.isReady()),
                new Candidate(OpenAiProperties.NAME, openAi.isReady()));
        for (String name : choice.from(named)) {
            if (name.equals(ProviderChoice.OFFLINE)) {
                providers.add(offline);
            } else {
                providers.addAll(reader.apply(model(setting, name)));
            }
        }
        return new Alternatives<>(providers);
    }

    private LanguageModel model(String setting, String name) {
        return name.equals(AnthropicProperties.NAME) ? anthropic.languageModel(setting) : openAi.languageModel(setting);
    }
}
