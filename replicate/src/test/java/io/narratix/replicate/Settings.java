package io.narratix.replicate;

import io.narratix.provider.Credential;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

/** Settings as configuration binds them. */
final class Settings {

    private Settings() {}

    static ReplicateProperties bound(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("narratix.replicate", ReplicateProperties.class);
    }

    static ReplicateProperties replicate(URI base, Credential token, Webhook webhook) {
        ReplicateProperties defaults = bound(Map.of());
        return new ReplicateProperties(
                base,
                token,
                Duration.ofMinutes(5),
                Duration.ZERO,
                12,
                DataSize.ofMegabytes(1),
                defaults.poll(),
                webhook,
                defaults.music(),
                defaults.effects());
    }
}
