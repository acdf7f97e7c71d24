package io.narratix.music.elevenlabs;

import io.narratix.provider.Credential;
import io.narratix.provider.elevenlabs.ElevenLabs;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The account at ElevenLabs and what it makes music with.
 *
 * @param apiKey empty: ElevenLabs cannot be chosen
 * @param musicConcurrency calls at once; most plans allow two, whatever they allow for speech
 * @param musicModel which model
 * @param musicFormat codec, rate and bit rate as ElevenLabs names them; some need a larger plan
 * @param musicDeadline for the music of one scene
 */
@ConfigurationProperties("narratix.elevenlabs")
public record ElevenLabsSettings(
        @DefaultValue("https://api.elevenlabs.io") URI baseUrl,
        @DefaultValue("") Credential apiKey,
        @DefaultValue("2") int musicConcurrency,
        @DefaultValue("music_v2") String musicModel,
        @DefaultValue("mp3_44100_128") String musicFormat,
        @DefaultValue("5m") Duration musicDeadline) {

    public ElevenLabsSettings {
        require(
                musicConcurrency >= 1,
                "narratix.elevenlabs.music-concurrency must be at least 1 but was " + musicConcurrency);
        require(!musicModel.isBlank(), "narratix.elevenlabs.music-model must name a model");
        require(
                musicFormat.matches("mp3_\\d+_\\d+|auto"),
                "narratix.elevenlabs.music-format must be auto or one of ElevenLabs' mp3_… formats but was '%s'"
                        .formatted(musicFormat));
        require(
                musicDeadline.compareTo(Duration.ZERO) > 0,
                "narratix.elevenlabs.music-deadline must be positive but was " + musicDeadline);
        ElevenLabs.endpoint(baseUrl, apiKey);
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
