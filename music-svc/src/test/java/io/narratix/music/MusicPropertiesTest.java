package io.narratix.music;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.narratix.music.elevenlabs.ElevenLabsSettings;
import io.narratix.provider.Credential;
import io.narratix.replicate.Replicate;
import io.narratix.replicate.ReplicateProperties;
import io.narratix.stage.Pause;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class MusicPropertiesTest {

    @Test
    void isOfflineByDefault() {
        assertThat(chosen(Map.of())).isEqualTo("offline");
        assertThat(elevenLabs(Map.of()).apiKey()).isEqualTo(Credential.NONE);
    }

    @Test
    void asksWhoeverHasAKeyBeforeItStaysOffline() {
        assertThat(chosen(Map.of("narratix.replicate.api-token", "r8_canary"))).isEqualTo("replicate, offline");
        assertThat(chosen(Map.of(
                        "narratix.replicate.api-token", "r8_canary", "narratix.elevenlabs.api-key", "sk_canary")))
                .isEqualTo("elevenlabs, replicate, offline");
    }

    @Test
    void staysOfflineWithAKeyIfThatIsWanted() {
        assertThat(chosen(Map.of("narratix.elevenlabs.api-key", "sk_canary", "narratix.music.providers", "offline")))
                .isEqualTo("offline");
    }

    @ParameterizedTest
    @ValueSource(strings = {"suno", "offline, offline"})
    void refusesWhatNobodyKnows(String providers) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chosen(Map.of("narratix.music.providers", providers)))
                .withMessage("narratix.music.providers may name elevenlabs, replicate, offline, each once, but was "
                        + providers);
    }

    @Test
    void saysWhichKeyIsMissing() {
        ElevenLabsSettings elevenLabs = elevenLabs(Map.of());
        Replicate replicate = replicate(Map.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Providers()
                        .music(new MusicProperties(List.of("elevenlabs", "offline")), elevenLabs, replicate))
                .withMessage("narratix.music.providers names elevenlabs, but its key is missing:"
                        + " set NARRATIX_ELEVENLABS_API_KEY, or leave elevenlabs out");
    }

    @Test
    void saysWhichTokenIsMissing() {
        ElevenLabsSettings elevenLabs = elevenLabs(Map.of());
        Replicate replicate = replicate(Map.of());

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Providers().music(new MusicProperties(List.of("replicate")), elevenLabs, replicate))
                .withMessageContaining("set NARRATIX_REPLICATE_API_TOKEN, or leave replicate out");
    }

    @Test
    void asksThemInTheOrderInWhichTheyAreNamed() {
        ElevenLabsSettings elevenLabs = elevenLabs(Map.of("narratix.elevenlabs.api-key", "sk_canary"));
        Replicate replicate = replicate(Map.of("narratix.replicate.api-token", "r8_canary"));
        MusicProperties chosen = new MusicProperties(List.of("elevenlabs", "replicate", "offline"));

        assertThat(new Providers().music(chosen, elevenLabs, replicate))
                .satisfies(all -> assertThat(all.names()).isEqualTo("elevenlabs, replicate, offline"))
                .satisfies(all -> assertThat(all.paid()).containsExactly(true, true, false));
    }

    @ParameterizedTest
    @CsvSource({
        "music-concurrency, 0, at least 1",
        "music-model, ' ', must name a model",
        "music-format, opus_48000_64, mp3_",
        "music-format, pcm_44100, mp3_",
        "music-deadline, 0s, positive",
        "base-url, ftp://x, https"
    })
    void stopsTheStartOverAWrongValue(String name, String value, String words) {
        assertThatThrownBy(() -> elevenLabs(Map.of("narratix.elevenlabs." + name, value)))
                .rootCause()
                .hasMessageContaining(words);
    }

    @Test
    void showsTheKeyToNobody() {
        assertThat(elevenLabs(Map.of("narratix.elevenlabs.api-key", "sk_canary"))
                        .toString())
                .doesNotContain("canary");
    }

    private static String chosen(Map<String, String> values) {
        return new Providers()
                .music(bound(values), elevenLabs(values), replicate(values))
                .names();
    }

    private static MusicProperties bound(Map<String, String> values) {
        return binder(values).bindOrCreate("narratix.music", MusicProperties.class);
    }

    private static ElevenLabsSettings elevenLabs(Map<String, String> values) {
        return binder(values).bindOrCreate("narratix.elevenlabs", ElevenLabsSettings.class);
    }

    private static Replicate replicate(Map<String, String> values) {
        return new Replicate(
                binder(values).bindOrCreate("narratix.replicate", ReplicateProperties.class),
                JdbcClient.create(new DriverManagerDataSource()),
                Pause.SLEEPING,
                InstantSource.system());
    }

    private static Binder binder(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values));
    }
}
