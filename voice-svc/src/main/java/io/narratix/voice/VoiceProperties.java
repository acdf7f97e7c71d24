package io.narratix.voice;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who speaks.
 *
 * @param providers in the order in which they are asked: {@code elevenlabs}, {@code openai}, {@code offline}; if none is
 *     named, those with a key, then offline
 */
@ConfigurationProperties("narratix.voice")
public record VoiceProperties(@DefaultValue List<String> providers) {

    static final String PROVIDERS = "narratix.voice.providers";

    public VoiceProperties {
        providers = List.copyOf(providers);
    }
}
