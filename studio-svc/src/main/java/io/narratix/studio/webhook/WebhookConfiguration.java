package io.narratix.studio.webhook;

import io.narratix.studio.StudioProperties;
import io.narratix.studio.web.Json;
import java.time.Duration;
import java.time.InstantSource;
import okhttp3.Dns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts webhooks together. */
@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

    private static final Duration MARGIN = Duration.ofSeconds(20);

    @Bean
    Webhooks webhooks(JdbcClient database) {
        return new Webhooks(database);
    }

    @Bean
    Deliveries deliveries(JdbcClient database, Json json) {
        return new Deliveries(database, json);
    }

    @Bean
    Rounds rounds(Deliveries deliveries, Webhooks webhooks, StudioProperties properties, InstantSource clock) {
        Sender sender = new Sender(properties.webhooks(), Dns.SYSTEM, clock);
        return new Rounds(
                deliveries, webhooks, sender, properties.webhooks().timeout().plus(MARGIN));
    }
}
