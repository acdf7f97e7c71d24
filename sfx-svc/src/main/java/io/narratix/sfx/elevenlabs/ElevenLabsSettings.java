package io.narratix.sfx.elevenlabs;

import io.narratix.provider.Credential;
import io.narratix.provider.elevenlabs.ElevenLabs;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The account at ElevenLabs and what it makes effects with.
 *
 * @param apiKey empty: ElevenLabs cannot be chosen
 * @param concurrency calls at once, as the account's plan allows; lowered when ElevenLabs says that it allows fewer
 * @param effectsModel which model
 * @param effectsFormat codec, rate and bit rate as ElevenLabs names them; some need a larger plan
 * @param promptInfluence 0 (free) to 1 (to the letter)
 * @param effectsDeadline for one effect
 */
@ConfigurationProperties("narratix.elevenlabs")
public record ElevenLabsSettings(
        @DefaultValue("https://api.elevenlabs.io") URI baseUrl,
        @DefaultValue("") Credential apiKey,
        @DefaultValue("12") int concurrency,
        @DefaultValue("eleven_text_to_sound_v2") String effectsModel,
        @DefaultValue("mp3_44100_128") String effectsFormat,
        @DefaultValue("0.4") double promptInfluence,
        @DefaultValue("2m") Duration effectsDeadline) {

    public ElevenLabsSettings {
        require(concurrency >= 1, "narratix.elevenlabs.concurrency must be at least 1 but was " + concurrency);
        require(!effectsModel.isBlank(), "narratix.elevenlabs.effects-model must name a model");
        require(
                effectsFormat.matches("mp3_\\d+_\\d+|wav_\\d+"),
                "narratix.elevenlabs.effects-format must be one of ElevenLabs' mp3_… or wav_… formats but was '%s'"
                        .formatted(effectsFormat));
        require(
                promptInfluence >= 0 && promptInfluence <= 1,
                "narratix.elevenlabs.prompt-influence must be 0 to 1 but was " + promptInfluence);
        require(
                effectsDeadline.compareTo(Duration.ZERO) > 0,
                "narratix.elevenlabs.effects-deadline must be positive but was " + effectsDeadline);
        ElevenLabs.endpoint(baseUrl, apiKey);
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
