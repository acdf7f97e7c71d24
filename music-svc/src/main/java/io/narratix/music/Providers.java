package io.narratix.music;

import io.narratix.music.composed.ComposedMusic;
import io.narratix.music.elevenlabs.ElevenLabsMusic;
import io.narratix.music.elevenlabs.ElevenLabsSettings;
import io.narratix.music.replicate.ReplicateMusic;
import io.narratix.replicate.Replicate;
import io.narratix.stage.Alternatives;

/** All who can score a scene, by the names under which they are configured. */
record Providers(ElevenLabsSettings elevenLabs, Replicate replicate) {

    /** @throws IllegalArgumentException if one is chosen whose key is missing */
    Alternatives<MusicProvider> of(MusicProperties chosen) {
        return new Alternatives<>(chosen.providers().stream().map(this::named).toList());
    }

    private MusicProvider named(String name) {
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
