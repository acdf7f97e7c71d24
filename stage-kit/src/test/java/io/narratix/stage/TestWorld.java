package io.narratix.stage;

import io.narratix.backbone.Backbone;
import io.narratix.backbone.BackboneSettings;
import io.narratix.backbone.DatabaseAccess;
import io.narratix.backbone.EmbeddedDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A real Kafka, PostgreSQL and registry for the tests of this JVM: on the loopback address, gone as the JVM ends. */
final class TestWorld {

    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private TestWorld() {}

    static Backbone backbone() {
        return Shared.BACKBONE;
    }

    /** A schema that nobody else uses. */
    static DatabaseAccess freshSchema() {
        return backbone().database().createSchemaAndRole("test_" + SCHEMAS.incrementAndGet());
    }

    /** The ledger's tables, empty. */
    static DataSource freshLedger() {
        DatabaseAccess access = freshSchema();
        DataSource source = new DriverManagerDataSource(access.jdbcUrl(), access.username(), access.password());
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/stage")
                .load()
                .migrate();
        return source;
    }

    /** From now on the server turns the role away, as if it were not there. */
    static void lockOut(DatabaseAccess access) throws SQLException {
        asSuperuser(
                "alter role %s nologin".formatted(access.username()),
                "select pg_terminate_backend(pid) from pg_stat_activity where usename = '%s'"
                        .formatted(access.username()));
    }

    static void letIn(DatabaseAccess access) throws SQLException {
        asSuperuser("alter role %s login".formatted(access.username()));
    }

    /** From now on the server gives the role no more than so many connections at once. */
    static void limit(DatabaseAccess access, int connections) throws SQLException {
        asSuperuser("alter role %s connection limit %d".formatted(access.username(), connections));
    }

    private static void asSuperuser(String... statements) throws SQLException {
        EmbeddedDatabase database = backbone().database();
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private static Backbone start() {
        Path folder = Path.of("target", "test-world").toAbsolutePath();
        Path binaries =
                Path.of(System.getProperty("java.io.tmpdir"), "narratix-postgres-" + System.getProperty("user.name"));
        Backbone.erase(folder);
        Backbone backbone = Backbone.start(
                folder, BackboneSettings.DEFAULT.unpackingTo(binaries).making(StageKit.topics((short) 1)));
        backbone.database().run(Accounts.tables());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(backbone, folder), "test-world-end"));
        return backbone;
    }

    private static void end(Backbone backbone, Path folder) {
        backbone.close();
        Backbone.erase(folder);
    }

    private static final class Shared {
        private static final Backbone BACKBONE = start();
    }
}
