package io.narratix.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class StagePropertiesTest {

    @Test
    void hasDefaultsForAllButTheName() {
        StageProperties properties = bound(Map.of());

        assertThat(properties.service()).isEqualTo("tester");
        assertThat(properties.concurrency()).isEqualTo(12);
        assertThat(properties.lease()).isEqualTo(Duration.ofSeconds(45));
        assertThat(properties.paidAttempts()).isEqualTo(2);
        assertThat(properties.drain()).isEqualTo(Duration.ofSeconds(30));
        assertThat(properties.soleInstance()).isFalse();
        assertThat(properties.kafka()).isEmpty();
        assertThat(properties.retry().policy()).isEqualTo(new RetryPolicy(4, Duration.ofSeconds(2), 2));
    }

    @Test
    void takesWhatIsConfigured() {
        StageProperties properties = bound(Map.of(
                "concurrency",
                "3",
                "lease",
                "20s",
                "retry.attempts",
                "7",
                "retry.first-wait",
                "10ms",
                "kafka.[client.id]",
                "mine"));

        assertThat(properties.concurrency()).isEqualTo(3);
        assertThat(properties.lease()).isEqualTo(Duration.ofSeconds(20));
        assertThat(properties.retry().policy()).isEqualTo(new RetryPolicy(7, Duration.ofMillis(10), 2));
        assertThat(properties.kafka()).containsEntry("client.id", "mine");
    }

    @Test
    void wantsAName() {
        refuses(Map.of("service", " "), "narratix.stage.service must name the service");
        assertThatThrownBy(() -> bind(Map.of("narratix.stage.concurrency", "1")))
                .rootCause()
                .hasMessage("narratix.stage.service must name the service");
    }

    @Test
    void wantsOneWorkerAtLeast() {
        refuses(Map.of("concurrency", "0"), "narratix.stage.concurrency must be at least 1 but was 0");
    }

    @Test
    void wantsOnePaidAttemptAtLeast() {
        refuses(Map.of("paid-attempts", "0"), "narratix.stage.paid-attempts must be at least 1 but was 0");
    }

    @Test
    void wantsALeaseThatOutlivesItsHeartbeats() {
        refuses(
                Map.of("lease", "999ms"),
                "narratix.stage.lease must be at least 1s, or claims are lost between heartbeats, but was PT0.999S");
    }

    @Test
    void wantsADrainThatIsNotNegative() {
        refuses(Map.of("drain", "-1s"), "narratix.stage.drain must not be negative but was PT-1S");
    }

    private static void refuses(Map<String, String> settings, String sentence) {
        assertThatThrownBy(() -> bound(settings)).rootCause().hasMessage(sentence);
    }

    private static StageProperties bound(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of("narratix.stage.service", "tester"));
        settings.forEach((name, value) -> all.put("narratix.stage." + name, value));
        return bind(all);
    }

    private static StageProperties bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bind("narratix.stage", StageProperties.class)
                .get();
    }
}
