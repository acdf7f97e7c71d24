package io.narratix.studio.order;

import io.narratix.schemas.RecordCodec;
import io.narratix.stage.Artifacts;
import io.narratix.stage.estimate.Estimators;
import io.narratix.studio.access.Allowance;
import io.narratix.studio.order.Desk.Counter;
import io.narratix.studio.production.Lines;
import io.narratix.studio.production.Runs;
import io.narratix.studio.production.Texts;
import io.narratix.studio.production.Voices;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** Puts the counter together. */
@Configuration(proxyBeanMethods = false)
class OrderConfiguration {

    @Bean
    Orders orders(JsonMapper json) {
        return new Orders(json);
    }

    @Bean
    Receipts receipts(JdbcClient database) {
        return new Receipts(database);
    }

    @Bean
    Outgoing outgoing(JdbcClient database) {
        return new Outgoing(database);
    }

    @Bean
    Postman postman(Outgoing outgoing, RecordCodec codec, ProducerFactory<byte[], byte[]> producers) {
        return new Postman(outgoing, codec, producers.createProducer());
    }

    @Bean
    Counter counter(Receipts receipts, Runs runs, Outgoing outgoing, Postman postman, InstantSource clock) {
        return new Counter(receipts, runs, outgoing, postman, clock);
    }

    @Bean
    Desk desk(
            JdbcClient database,
            TransactionOperations transaction,
            Allowance allowance,
            Counter counter,
            Artifacts artifacts) {
        return new Desk(database, transaction, allowance, counter, artifacts);
    }

    @Bean
    Attempts.Known known(Voices voices, Lines lines) {
        return new Attempts.Known(voices, lines);
    }

    @Bean
    Attempts attempts(
            Desk desk, Counter counter, Texts texts, Attempts.Known known, TransactionOperations transaction) {
        return new Attempts(desk, counter, texts, known, transaction);
    }

    @Bean
    Auditions auditions(Lines lines, Counter counter, TransactionOperations transaction) {
        return new Auditions(lines, counter, transaction);
    }

    @Bean
    Estimates estimates(JdbcClient database, ConfigurableEnvironment settings) {
        return new Estimates(database, Estimators.of(settings));
    }
}
