package io.narratix.sfx;

import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who makes the effects.
 *
 * @param providers in the order in which they are asked: {@code elevenlabs}, {@code replicate}, {@code offline}
 */
@ConfigurationProperties("narratix.sfx")
public record SfxProperties(@DefaultValue("offline") List<String> providers) {

    private static final Set<String> KNOWN = Set.of("elevenlabs", "replicate", "offline");

    public SfxProperties {
        providers = providers.stream().map(String::strip).toList();
        if (providers.isEmpty()
                || !KNOWN.containsAll(providers)
                || Set.copyOf(providers).size() < providers.size()) {
            throw new IllegalArgumentException(
                    "narratix.sfx.providers must name one or more of elevenlabs, replicate and offline, each once, but was %s"
                            .formatted(providers));
        }
    }
}
