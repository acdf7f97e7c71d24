package io.narratix.music;

import io.narratix.music.composed.ComposedMusic;
import io.narratix.music.elevenlabs.ElevenLabsMusic;
import io.narratix.music.elevenlabs.ElevenLabsSettings;
import io.narratix.music.replicate.ReplicateMusic;
import io.narratix.replicate.Replicate;
import io.narratix.stage.Alternatives;
import io.narratix.stage.ProviderChoice;
import io.narratix.stage.ProviderChoice.Candidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses who scores scenes, by the names under which they are configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MusicProperties.class, ElevenLabsSettings.class})
class Providers {

    /** @throws IllegalArgumentException if one is named that is unknown or whose key is missing */
    @Bean
    Alternatives<MusicProvider> music(MusicProperties chosen, ElevenLabsSettings elevenLabs, Replicate replicate) {
        ProviderChoice choice = ProviderChoice.of(
                MusicProperties.PROVIDERS,
                new Candidate("elevenlabs", elevenLabs.apiKey().isPresent()),
                new Candidate("replicate", replicate.settings().apiToken().isPresent()));
        return new Alternatives<>(choice.from(chosen.providers()).stream()
                .map(name -> named(name, elevenLabs, replicate))
                .toList());
    }

    private static MusicProvider named(String name, ElevenLabsSettings elevenLabs, Replicate replicate) {
        return switch (name) {
            case "elevenlabs" -> {
                require(elevenLabs.apiKey().isPresent(), name, "NARRATIX_ELEVENLABS_API_KEY");
                yield new ElevenLabsMusic(elevenLabs);
            }
            case "replicate" -> {
                require(replicate.settings().apiToken().isPresent(), name, "NARRATIX_REPLICATE_API_TOKEN");
                yield new ReplicateMusic(replicate, replicate.settings().music());
            }
            default -> ComposedMusic.create();
        };
    }

    private static void require(boolean hasKey, String name, String variable) {
        if (!hasKey) {
            throw new IllegalArgumentException(
                    "narratix.music.providers names %s, but its key is missing: set %s, or leave %s out"
                            .formatted(name, variable, name));
        }
    }
}
