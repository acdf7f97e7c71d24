package io.narratix.voice;

import io.narratix.provider.elevenlabs.ElevenLabs;
import io.narratix.stage.Alternatives;
import io.narratix.stage.Pause;
import io.narratix.stage.ProviderChoice;
import io.narratix.stage.ProviderChoice.Candidate;
import io.narratix.stage.ProviderFault;
import io.narratix.stage.StageProperties;
import io.narratix.voice.alignment.Aligner;
import io.narratix.voice.alignment.ForcedAlignment;
import io.narratix.voice.casting.VoiceBook;
import io.narratix.voice.elevenlabs.ElevenLabsProperties;
import io.narratix.voice.elevenlabs.ElevenLabsVoices;
import io.narratix.voice.mary.MarySpeech;
import io.narratix.voice.openai.OpenAiSpeech;
import io.narratix.voice.openai.OpenAiSpeechProperties;
import io.narratix.voice.recording.Editor;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who speaks, in the order that is configured. The offline voices are there in any case: others are timed by them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({VoiceProperties.class, ElevenLabsProperties.class, OpenAiSpeechProperties.class})
class Speakers {

    private static final Logger LOG = LoggerFactory.getLogger(Speakers.class);

    @Bean
    Chosen chosenSpeakers(VoiceProperties properties, Accounts accounts) {
        ProviderChoice choice = ProviderChoice.of(
                VoiceProperties.PROVIDERS,
                new Candidate(ElevenLabs.NAME, accounts.elevenLabs().apiKey().isPresent()),
                new Candidate(OpenAiSpeech.NAME, accounts.openAi().apiKey().isPresent()));
        return new Chosen(choice.from(properties.providers()));
    }

    @Bean
    MarySpeech offlineSpeech(Chosen chosen) {
        MarySpeech speech = new MarySpeech();
        if (chosen.names().contains(ProviderChoice.OFFLINE)) {
            new Thread(() -> warm(speech), "warm-voices").start();
        }
        return speech;
    }

    @Bean
    Aligner aligner(MarySpeech offline) {
        return new ForcedAlignment(offline::plainly);
    }

    @Bean
    VoiceBook voiceBook(JdbcClient database, StageProperties properties) {
        return new VoiceBook(database, properties.lease());
    }

    @Bean
    Alternatives<SpeechProvider> speech(Chosen chosen, Hired hired) {
        return new Alternatives<>(chosen.names().stream().map(hired::named).toList());
    }

    @Bean
    Hired hired(MarySpeech offline, Aligner aligner, VoiceBook book, Pause pause, Accounts accounts) {
        return name -> switch (name) {
            case ElevenLabs.NAME ->
                ElevenLabsVoices.speech(accounts.elevenLabs(), book, new Editor(name, aligner), pause);
            case OpenAiSpeech.NAME -> new OpenAiSpeech(accounts.openAi(), book, new Editor(name, aligner));
            default -> offline;
        };
    }

    @Bean
    Accounts speechAccounts(ElevenLabsProperties elevenLabs, OpenAiSpeechProperties openAi) {
        return new Accounts(elevenLabs, openAi);
    }

    /** @param names of the providers, in the order in which they are asked */
    record Chosen(List<String> names) {}

    /** Makes the provider of that name. */
    @FunctionalInterface
    interface Hired {
        SpeechProvider named(String name);
    }

    record Accounts(ElevenLabsProperties elevenLabs, OpenAiSpeechProperties openAi) {}

    /** The models are loaded while the rest of the service starts; who speaks before they are there waits for them. */
    private static void warm(MarySpeech speech) {
        try {
            speech.warm();
        } catch (ProviderFault broken) {
            LOG.error("The voices cannot be loaded: {}", broken.reason());
        }
    }
}
