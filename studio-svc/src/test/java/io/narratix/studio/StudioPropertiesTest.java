package io.narratix.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class StudioPropertiesTest {

    @Test
    void hasDefaultsForEverything() {
        StudioProperties properties = bound(Map.of());

        assertThat(properties.backlog()).isEqualTo(500);
        assertThat(properties.maxUpload().toMegabytes()).isEqualTo(64);
        assertThat(properties.operatorToken()).isNull();
        assertThat(properties.webhooks().allowPrivate()).isFalse();
        assertThat(properties.webhooks().waits()).hasSize(7);
    }

    @Test
    void saysWhatIsWrongInASentence() {
        assertRefused("backlog", "0", "backlog must be at least 1 but was 0");
        assertRefused("max-body", "100MB", "max-upload must not be less than narratix.studio.max-body");
        assertRefused("operator-token", "short", "operator-token must have at least 16 characters");
        assertRefused("streams", "0", "streams must be at least 1 but was 0");
        assertRefused("heartbeat", "1ms", "heartbeat must be at least 1s");
        assertRefused("kept", "1s", "kept must be at least 1h");
        assertRefused("webhooks.timeout", "0s", "webhooks.timeout must be positive");
        assertRefused("uploads", "0", "narratix.studio.uploads must be at least 1 but was 0");
    }

    @Test
    void doesNotShowItsSecret() {
        assertThat(bound(Map.of("narratix.studio.operator-token", "a-long-enough-secret"))
                        .toString())
                .doesNotContain("secret");
    }

    private static void assertRefused(String name, String value, String sentence) {
        assertThatThrownBy(() -> bound(Map.of("narratix.studio." + name, value)))
                .rootCause()
                .hasMessageContaining(sentence);
    }

    private static StudioProperties bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("narratix.studio", Bindable.of(StudioProperties.class));
    }
}
