package io.narratix.replicate;

import io.narratix.stage.Pause;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Replicate for a service that imports this; it needs the tables of {@code classpath:db/prediction}. Where a webhook is
 * configured and the service has a web server, it listens.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReplicateProperties.class)
public class ReplicateKit {

    @Bean
    PredictionBook predictionBook(JdbcClient database) {
        return new JdbcPredictionBook(database);
    }

    @Bean
    Bells bells() {
        return new Bells();
    }

    @Bean
    Replicate replicate(
            ReplicateProperties settings, PredictionBook book, Bells bells, Pause pause, InstantSource clock) {
        Doorbell doorbell = settings.webhook().isWanted() ? bells : (id, most) -> pause.rest(most);
        return new Replicate(settings, book, doorbell, clock);
    }

    @Bean
    ServletContextInitializer replicateWebhook(
            ReplicateProperties settings, PredictionBook book, Bells bells, InstantSource clock) {
        return server -> {
            if (settings.webhook().isWanted()) {
                WebhookSignature signature =
                        new WebhookSignature(settings.webhook().key());
                server.addServlet("replicateWebhook", new ReplicateWebhook(signature, book, bells, clock))
                        .addMapping(Webhook.PATH);
            }
        };
    }
}
