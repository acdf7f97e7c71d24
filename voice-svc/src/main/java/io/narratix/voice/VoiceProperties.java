package io.narratix.voice;

import java.util.HashSet;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who speaks.
 *
 * @param providers in the order in which they are asked: {@code elevenlabs}, {@code openai}, {@code offline}
 */
@ConfigurationProperties("narratix.voice")
public record VoiceProperties(@DefaultValue("offline") List<String> providers) {

    static final String OFFLINE = "offline";

    private static final List<String> KNOWN = List.of("elevenlabs", "openai", OFFLINE);

    public VoiceProperties {
        providers = List.copyOf(providers);
        require(
                !providers.isEmpty(),
                "narratix.voice.providers must name at least one of %s".formatted(String.join(", ", KNOWN)));
        providers.forEach(provider -> require(
                KNOWN.contains(provider),
                "narratix.voice.providers may name %s but names '%s'".formatted(String.join(", ", KNOWN), provider)));
        require(
                new HashSet<>(providers).size() == providers.size(),
                "narratix.voice.providers names one of them twice: " + String.join(", ", providers));
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
