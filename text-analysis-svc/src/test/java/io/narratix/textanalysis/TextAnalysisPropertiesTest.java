package io.narratix.textanalysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class TextAnalysisPropertiesTest {

    @Test
    void namesNobodyUnlessTold() {
        assertThat(bound(Map.of()).providers()).isEmpty();
    }

    @Test
    void namesProvidersInOrder() {
        assertThat(bound(Map.of(TextAnalysisProperties.PROVIDERS, "anthropic, offline"))
                        .providers())
                .containsExactly("anthropic", "offline");
    }

    private static TextAnalysisProperties bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("narratix.text-analysis", TextAnalysisProperties.class);
    }
}
