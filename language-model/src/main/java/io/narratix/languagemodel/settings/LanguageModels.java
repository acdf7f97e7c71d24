package io.narratix.languagemodel.settings;

import io.narratix.languagemodel.LanguageModel;
import io.narratix.stage.Alternatives;
import io.narratix.stage.Provider;
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

    private static final String OFFLINE = "offline";

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
        for (String name : named.isEmpty() ? ready() : named) {
            if (name.strip().equals(OFFLINE)) {
                providers.add(offline);
            } else {
                providers.addAll(reader.apply(model(setting, name.strip())));
            }
        }
        return new Alternatives<>(providers);
    }

    private List<String> ready() {
        List<String> ready = new ArrayList<>();
        if (anthropic.isReady()) {
            ready.add(AnthropicProperties.NAME);
        }
        if (openAi.isReady()) {
            ready.add(OpenAiProperties.NAME);
        }
        ready.add(OFFLINE);
        return ready;
    }

    private LanguageModel model(String setting, String name) {
        return switch (name) {
            case AnthropicProperties.NAME -> anthropic.languageModel(setting);
            case OpenAiProperties.NAME -> openAi.languageModel(setting);
            default ->
                throw new IllegalArgumentException(
                        "%s names '%s', which is no provider of it: there are anthropic, openai and offline"
                                .formatted(setting, name));
        };
    }
}
