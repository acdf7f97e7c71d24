package io.narratix.audioanalysis;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who reads the texts for their sounds.
 *
 * @param providers anthropic, openai or offline, in the order in which they are asked; if none is named, the models that
 *     have what they need, then the offline one
 */
@ConfigurationProperties("narratix.audio-analysis")
record AudioAnalysisProperties(@DefaultValue List<String> providers) {

    static final String PROVIDERS = "narratix.audio-analysis.providers";

    AudioAnalysisProperties {
        providers = List.copyOf(providers);
    }
}
