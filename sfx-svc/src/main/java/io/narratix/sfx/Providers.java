package io.narratix.sfx;

import io.narratix.replicate.Replicate;
import io.narratix.sfx.elevenlabs.ElevenLabsEffects;
import io.narratix.sfx.elevenlabs.ElevenLabsSettings;
import io.narratix.sfx.offline.OfflineEffects;
import io.narratix.sfx.replicate.ReplicateEffects;
import io.narratix.stage.Alternatives;

/** All who can make effects, by the names under which they are configured. */
record Providers(ElevenLabsSettings elevenLabs, Replicate replicate) {

    /** @throws IllegalArgumentException if one is chosen whose key is missing */
    Alternatives<EffectProvider> of(SfxProperties chosen) {
        return new Alternatives<>(chosen.providers().stream().map(this::named).toList());
    }

    private EffectProvider named(String name) {
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
