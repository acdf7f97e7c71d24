package io.narratix.music;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who makes the music.
 *
 * @param providers in the order in which they are asked: {@code elevenlabs}, {@code replicate}, {@code offline}; if none
 *     is named, those with a key, then offline
 */
@ConfigurationProperties("narratix.music")
public record MusicProperties(@DefaultValue List<String> providers) {

    static final String PROVIDERS = "narratix.music.providers";

    public MusicProperties {
        providers = List.copyOf(providers);
    }
}
