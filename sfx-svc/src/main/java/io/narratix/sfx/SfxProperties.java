package io.narratix.sfx;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who makes the effects.
 *
 * @param providers in the order in which they are asked: {@code elevenlabs}, {@code replicate}, {@code offline}; if none
 *     is named, those with a key, then offline
 */
@ConfigurationProperties("narratix.sfx")
public record SfxProperties(@DefaultValue List<String> providers) {

    static final String PROVIDERS = "narratix.sfx.providers";

    public SfxProperties {
        providers = List.copyOf(providers);
    }
}
