package io.narratix.studio.live;

import io.narratix.studio.StudioProperties;
import io.narratix.studio.web.Json;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts log and streams together. */
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

    @Bean
    EventLog eventLog(JdbcClient database, Json json) {
        return new EventLog(database, json);
    }

    @Bean
    EventReader eventReader(JdbcClient database, Json json) {
        return new EventReader(database, json);
    }

    @Bean
    Subscriptions subscriptions(EventReader reader, StudioProperties properties) {
        return new Subscriptions(reader, properties.heartbeat(), properties.streams());
    }
}
