package io.narratix.voice.openai;

import io.narratix.provider.Credential;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a server with OpenAI's speech API speaks for us.
 *
 * @param baseUrl its address with the version, such as {@code http://localhost:8880/v1}
 * @param apiKey the account's key; none for a server of one's own, which then counts as free
 * @param model what speaks
 * @param voices the voices to cast, the narrator's first, each as {@code name}, {@code name:female} or
 *     {@code name:female:old}; empty to ask the server
 * @param timestamps whether the server says when each word sounds
 * @param format what is asked for: wav, pcm (24 kHz) or mp3
 * @param mostCharacters longer lines are spoken in pieces
 * @param concurrency how many calls at once at most
 * @param deadline for one call
 */
@ConfigurationProperties("narratix.speech.openai")
public record OpenAiSpeechProperties(
        @DefaultValue("http://localhost:8880/v1") URI baseUrl,
        @DefaultValue("") Credential apiKey,
        @DefaultValue("kokoro") String model,
        @DefaultValue List<String> voices,
        @DefaultValue("AUTO") Timestamps timestamps,
        @DefaultValue("wav") String format,
        @DefaultValue("2000") int mostCharacters,
        @DefaultValue("4") int concurrency,
        @DefaultValue("120s") Duration deadline) {

    /** Whether word times can be had. */
    public enum Timestamps {
        /** Kokoro's captioned form. */
        CAPTIONED,
        NONE,
        /** Captioned, unless the server turns out not to know it. */
        AUTO
    }

    private static final List<String> FORMATS = List.of("wav", "pcm", "mp3");

    public OpenAiSpeechProperties {
        voices = List.copyOf(voices);
        require(!model.isBlank(), "narratix.speech.openai.model must name a model, such as kokoro");
        require(
                FORMATS.contains(format),
                "narratix.speech.openai.format must be wav, pcm or mp3 but was '%s'".formatted(format));
        voices.forEach(voice -> require(
                ListedVoice.isWellFormed(voice),
                "narratix.speech.openai.voices must be like name, name:female or name:female:old but one was '%s'"
                        .formatted(voice)));
        require(
                mostCharacters >= 100 && mostCharacters <= 4096,
                "narratix.speech.openai.most-characters must lie between 100 and 4096 but was " + mostCharacters);
        require(concurrency >= 1, "narratix.speech.openai.concurrency must be at least 1 but was " + concurrency);
        require(
                !deadline.isNegative() && !deadline.isZero() && deadline.compareTo(Duration.ofMinutes(10)) <= 0,
                "narratix.speech.openai.deadline must be positive and at most 10m but was " + deadline);
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
