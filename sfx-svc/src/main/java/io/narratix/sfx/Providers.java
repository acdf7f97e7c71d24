package io.narratix.sfx;

import io.narratix.replicate.Replicate;
import io.narratix.sfx.elevenlabs.ElevenLabsEffects;
import io.narratix.sfx.elevenlabs.ElevenLabsSettings;
import io.narratix.sfx.offline.OfflineEffects;
import io.narratix.sfx.replicate.ReplicateEffects;
import io.narratix.stage.Alternatives;
import io.narratix.stage.ProviderChoice;
import io.narratix.stage.ProviderChoice.Candidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses who makes effects, by the names under which they are configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SfxProperties.class, ElevenLabsSettings.class})
class Providers {

    /** @throws IllegalArgumentException if one is named that is unknown or whose key is missing */
    @Bean
    Alternatives<EffectProvider> effects(SfxProperties chosen, ElevenLabsSettings elevenLabs, Replicate replicate) {
        ProviderChoice choice = ProviderChoice.of(
                SfxProperties.PROVIDERS,
                new Candidate("elevenlabs", elevenLabs.apiKey().isPresent()),
                new Candidate("replicate", replicate.settings().apiToken().isPresent()));
        return new Alternatives<>(choice.from(chosen.providers()).stream()
                .map(name -> named(name, elevenLabs, replicate))
                .toList());
    }

    private static EffectProvider named(String name, ElevenLabsSettings elevenLabs, Replicate replicate) {
        return switch (name) {
            case "elevenlabs" -> {
                require(elevenLabs.apiKey().isPresent(), name, "NARRATIX_ELEVENLABS_API_KEY");
                yield new ElevenLabsEffects(elevenLabs);
            }
            case "replicate" -> {
                require(replicate.settings().apiToken().isPresent(), name, "NARRATIX_REPLICATE_API_TOKEN");
                yield new ReplicateEffects(replicate, replicate.settings().effects());
            }
            default -> new OfflineEffects();
        };
    }

    private static void require(boolean hasKey, String name, String variable) {
        if (!hasKey) {
            throw new IllegalArgumentException(
                    "narratix.sfx.providers names %s, but its key is missing: set %s, or leave %s out"
                            .formatted(name, variable, name));
        }
    }
}
