package io.narratix.voice.elevenlabs;

import io.narratix.provider.Credential;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How ElevenLabs speaks for us.
 *
 * @param baseUrl its address; the regional ones differ
 * @param apiKey the account's key
 * @param model what speaks
 * @param outputFormat codec and rate as ElevenLabs names them: pcm, wav or mp3; which ones there are is a matter of the plan
 * @param voices whether a voice is made for each part, or the account's voices are cast
 * @param designModel what makes voices
 * @param forgetAfter when no voice slot is left, voices that were made for parts and not needed for so long are deleted;
 *     zero: none ever is
 * @param mostCharacters longer lines are spoken in pieces; every model and plan takes 2,500
 * @param concurrency how many calls at once at most; the plan's own limit is heeded anyway
 * @param deadline for one call
 */
@ConfigurationProperties("narratix.elevenlabs")
public record ElevenLabsProperties(
        @DefaultValue("https://api.elevenlabs.io") URI baseUrl,
        @DefaultValue("") Credential apiKey,
        @DefaultValue("eleven_multilingual_v2") String model,
        @DefaultValue("pcm_24000") String outputFormat,
        @DefaultValue("DESIGN") Voices voices,
        @DefaultValue("eleven_multilingual_ttv_v2") String designModel,
        @DefaultValue("0s") Duration forgetAfter,
        @DefaultValue("2500") int mostCharacters,
        @DefaultValue("12") int concurrency,
        @DefaultValue("120s") Duration deadline) {

    /** Where voices come from. */
    public enum Voices {
        DESIGN,
        LIBRARY
    }

    public ElevenLabsProperties {
        require(!model.isBlank(), "narratix.elevenlabs.model must name a model, such as eleven_multilingual_v2");
        require(!designModel.isBlank(), "narratix.elevenlabs.design-model must name a model");
        require(
                OutputFormat.isKnown(outputFormat),
                "narratix.elevenlabs.output-format must be pcm_RATE, wav_RATE or mp3_RATE_BITRATE, such as pcm_24000,"
                        + " but was '%s'".formatted(outputFormat));
        require(
                mostCharacters >= 100 && mostCharacters <= 40_000,
                "narratix.elevenlabs.most-characters must lie between 100 and 40000 but was " + mostCharacters);
        require(
                !forgetAfter.isNegative(),
                "narratix.elevenlabs.forget-after must not be negative but was " + forgetAfter);
        require(concurrency >= 1, "narratix.elevenlabs.concurrency must be at least 1 but was " + concurrency);
        require(
                !deadline.isNegative() && !deadline.isZero() && deadline.compareTo(Duration.ofMinutes(10)) <= 0,
                "narratix.elevenlabs.deadline must be positive and at most 10m but was " + deadline);
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
