package io.narratix.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.narratix.backbone.DatabaseAccess;
import io.narratix.backbone.EmbeddedDatabase;
import io.narratix.stage.PoolTooLarge;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnsembleIT {

    @TempDir
    Path data;

    @Test
    void doesNotStartOnAServerThatHasFewerConnectionsThanAllItsPoolsMayOpen() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            DatabaseAccess access = database.createSchemaAndRole("voice");
            assertThatCode(() -> Ensemble.holdPools(access)).doesNotThrowAnyException();

            allow(database, Ensemble.connections() - 1);

            assertThatThrownBy(() -> Ensemble.holdPools(access))
                    .isInstanceOf(PoolTooLarge.class)
                    .hasMessageStartingWith("The pipeline may open %d database connections, but %s allows %d. Lower"
                            .formatted(Ensemble.connections(), access.jdbcUrl(), Ensemble.connections() - 1));
        }
    }

    @Test
    void staysWithinTheBudgetOfThePipeline() {
        assertThat(Ensemble.connections()).isLessThanOrEqualTo(Ensemble.CONNECTIONS);
    }

    private static void allow(EmbeddedDatabase database, int connections) throws Exception {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute("alter database narratix connection limit " + connections);
        }
    }
}
