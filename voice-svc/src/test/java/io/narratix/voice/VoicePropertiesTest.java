package io.narratix.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.narratix.stage.Alternatives;
import io.narratix.stage.Pause;
import io.narratix.stage.Provider;
import io.narratix.stage.StageProperties;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class VoicePropertiesTest {

    @Test
    void speaksOfflineWhereNothingIsConfigured() {
        Alternatives<?> speech = speech();
        assertThat(names(speech)).containsExactly("offline");
        assertThat(speech.paid()).containsExactly(false);
    }

    @Test
    void asksWhoeverHasAKeyBeforeItSpeaksOffline() {
        Alternatives<?> speech = speech("narratix.elevenlabs.api-key=canary", "narratix.elevenlabs.voices=library");
        assertThat(names(speech)).containsExactly("elevenlabs", "offline");
    }

    @Test
    void asksInTheOrderThatIsConfigured() {
        Alternatives<?> speech = speech(
                "narratix.voice.providers=elevenlabs, openai, offline",
                "narratix.elevenlabs.api-key=canary",
                "narratix.elevenlabs.voices=library",
                "narratix.speech.openai.voices=nova, onyx:male:old",
                "narratix.speech.openai.timestamps=none");
        assertThat(names(speech)).containsExactly("elevenlabs", "openai", "offline");
        assertThat(speech.paid()).containsExactly(true, false, false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "narratix.voice.providers=mary      | may name elevenlabs, openai, offline, each once, but was mary",
                "narratix.voice.providers=offline,offline | each once, but was offline, offline",
                "narratix.voice.providers=elevenlabs | narratix.elevenlabs.api-key is not set",
                "narratix.elevenlabs.output-format=ogg | must be pcm_RATE, wav_RATE or mp3_RATE_BITRATE",
                "narratix.elevenlabs.model=          | narratix.elevenlabs.model must name a model",
                "narratix.elevenlabs.most-characters=5 | must lie between 100 and 40000 but was 5",
                "narratix.elevenlabs.concurrency=0   | narratix.elevenlabs.concurrency must be at least 1 but was 0",
                "narratix.elevenlabs.deadline=0s     | narratix.elevenlabs.deadline must be positive",
                "narratix.elevenlabs.deadline=1h     | narratix.elevenlabs.deadline must be positive and at most 10m",
                "narratix.speech.openai.format=ogg   | narratix.speech.openai.format must be wav, pcm or mp3",
                "narratix.speech.openai.voices=a:b   | narratix.speech.openai.voices must be like name, name:female",
                "narratix.speech.openai.model=       | narratix.speech.openai.model must name a model",
                "narratix.speech.openai.most-characters=9999 | must lie between 100 and 4096 but was 9999",
                "narratix.speech.openai.concurrency=0 | narratix.speech.openai.concurrency must be at least 1",
                "narratix.speech.openai.deadline=-1s | narratix.speech.openai.deadline must be positive",
            })
    void stopsTheStartWithASentence(String setting, String sentence) {
        assertThatThrownBy(() -> speech("narratix.voice.providers=openai", setting))
                .rootCause()
                .hasMessageContaining(sentence);
    }

    @Test
    void neverShowsAKeyInASentence() {
        assertThatThrownBy(() -> speech(
                        "narratix.voice.providers=elevenlabs",
                        "narratix.elevenlabs.api-key=canary",
                        "narratix.elevenlabs.base-url=http://speech.example.com"))
                .rootCause()
                .hasMessageContaining("the key of elevenlabs would travel in the clear")
                .hasMessageNotContaining("canary");
    }

    /** The providers of a service that starts with these settings. */
    private static Alternatives<?> speech(String... settings) {
        Map<String, Object> properties = new HashMap<>(Map.of("narratix.stage.service", "voice-svc"));
        for (String setting : settings) {
            String[] parts = setting.split("=", 2);
            properties.put(parts[0], parts[1]);
        }
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
            context.register(Speakers.class, Surroundings.class);
            context.refresh();
            return context.getBean(Alternatives.class);
        }
    }

    private static List<String> names(Alternatives<?> alternatives) {
        return alternatives.providers().stream().map(Provider::name).toList();
    }

    /** Not a configuration by annotation: the service's own start would find it. */
    @EnableConfigurationProperties(StageProperties.class)
    static class Surroundings {

        @Bean
        DataSource dataSource() {
            return new DriverManagerDataSource("jdbc:postgresql://localhost:1/nothing");
        }

        @Bean
        JdbcClient database(DataSource source) {
            return JdbcClient.create(source);
        }

        @Bean
        Pause pause() {
            return wait -> assertThat(wait).isLessThan(Duration.ofMinutes(1));
        }
    }
}
