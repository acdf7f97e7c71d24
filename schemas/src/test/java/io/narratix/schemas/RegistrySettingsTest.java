package io.narratix.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;

class RegistrySettingsTest {

    @Test
    void takesSeveralAddressesAsAListOrSeparatedByCommas() {
        List<URI> both = List.of(URI.create("http://a:8081"), URI.create("https://b/registry"));

        assertThat(of("schema.registry.url", "http://a:8081/, https://b/registry")
                        .urls())
                .isEqualTo(both);
        assertThat(of("schema.registry.url", List.of("http://a:8081", "https://b/registry"))
                        .urls())
                .isEqualTo(both);
    }

    @Test
    void registersByDefaultAndWaitsFiveSeconds() {
        RegistrySettings settings = RegistrySettings.of("http://a");

        assertThat(settings.autoRegister()).isTrue();
        assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.credentials()).isEmpty();
    }

    @Test
    void takesUserAndPasswordOutOfTheAddress() {
        RegistrySettings settings = RegistrySettings.of("http://key:secret@a:8081");

        assertThat(settings.urls()).containsExactly(URI.create("http://a:8081"));
        assertThat(settings.credentials()).contains(new RegistrySettings.Credentials("key", "secret"));
    }

    @Test
    void refusesWhatItCannotUse() {
        assertThatThrownBy(() -> RegistrySettings.of(Map.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("schema.registry.url must name the schema registry");
        assertThatThrownBy(() -> RegistrySettings.of("mock://a"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("must be http or https");
        assertThatThrownBy(() -> RegistrySettings.of(
                        Map.of("schema.registry.url", "http://a", "basic.auth.credentials.source", "SASL_INHERIT")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("SASL_INHERIT");
    }

    private static RegistrySettings of(String key, Object value) {
        return RegistrySettings.of(Map.of(key, value));
    }
}
