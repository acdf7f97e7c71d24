package io.narratix.replicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.backbone.DatabaseAccess;
import io.narratix.testkit.TestBackbone;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class JdbcPredictionBookIT {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final JdbcPredictionBook book = new JdbcPredictionBook(database());

    @Test
    void knowsAnOrderAndItsPrediction() {
        book.begin("order", NOW);
        assertThat(book.find("order")).contains(new PredictionBook.Entry(Optional.empty(), false, NOW));

        book.note("order", "prediction");
        book.counted("order");

        assertThat(book.find("order")).contains(new PredictionBook.Entry(Optional.of("prediction"), true, NOW));
        assertThat(book.holds("prediction")).isTrue();
        assertThat(book.holds("another")).isFalse();
    }

    @Test
    void keepsTheFirstPredictionOfAnOrder() {
        book.begin("order", NOW);
        book.note("order", "first");
        book.note("order", "second");
        book.note("never ordered", "third");

        assertThat(book.find("order").flatMap(PredictionBook.Entry::predictionId))
                .contains("first");
        assertThat(book.holds("third")).isFalse();
    }

    @Test
    void beginsAnOrderAnew() {
        book.begin("order", NOW);
        book.note("order", "first");
        book.counted("order");
        book.begin("order", NOW.plusSeconds(60));

        assertThat(book.find("order")).contains(new PredictionBook.Entry(Optional.empty(), false, NOW.plusSeconds(60)));
    }

    @Test
    void forgetsWhatIsFetchedAndWhatIsGone() {
        book.begin("fetched", NOW);
        book.begin("gone", NOW);
        book.forget("fetched");
        book.begin("order", NOW.plus(Duration.ofHours(2)).plusSeconds(1));

        assertThat(book.find("fetched")).isEmpty();
        assertThat(book.find("gone")).isEmpty();
    }

    private static JdbcClient database() {
        DatabaseAccess schema = TestBackbone.shared().freshSchema();
        DriverManagerDataSource source =
                new DriverManagerDataSource(schema.jdbcUrl(), schema.username(), schema.password());
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/prediction")
                .load()
                .migrate();
        return JdbcClient.create(source);
    }
}
