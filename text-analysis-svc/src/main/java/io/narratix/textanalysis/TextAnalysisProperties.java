package io.narratix.textanalysis;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who reads the texts.
 *
 * @param providers anthropic, openai or offline, in the order in which they are asked; if none is named, the models that
 *     have what they need, then the offline one
 */
@ConfigurationProperties("narratix.text-analysis")
record TextAnalysisProperties(@DefaultValue List<String> providers) {

    static final String PROVIDERS = "narratix.text-analysis.providers";

    TextAnalysisProperties {
        providers = List.copyOf(providers);
    }
}
