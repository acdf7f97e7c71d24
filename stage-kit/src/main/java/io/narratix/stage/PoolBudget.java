package io.narratix.stage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * How many connections a PostgreSQL server has to give to ordinary roles. A pool that may grow beyond it fails under load,
 * hours after the start; so it is not let start.
 *
 * @param server where it is, for sentences
 * @param connections the least of what the server, the database and the role allow
 */
public record PoolBudget(String server, int connections) {

    /** reserved_connections is not known before version 16; a limit of -1 is none. */
    private static final String LIMIT = """
            select least(
                current_setting('max_connections')::int
                    - current_setting('superuser_reserved_connections')::int
                    - coalesce(current_setting('reserved_connections', true)::int, 0),
                (select nullif(rolconnlimit, -1) from pg_roles where rolname = current_user),
                (select nullif(datconnlimit, -1) from pg_database where datname = current_database()))""";

    /** Asks the server. */
    public static PoolBudget of(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet limit = statement.executeQuery(LIMIT)) {
            limit.next();
            return new PoolBudget(connection.getMetaData().getURL(), limit.getInt(1));
        } catch (SQLException broken) {
            throw new IllegalStateException(
                    "The database cannot be asked how many connections it allows: " + broken.getMessage(), broken);
        }
    }

    /**
     * @param whose pools, as the subject of a sentence
     * @param wanted how many connections they may open together
     * @throws PoolTooLarge if that is more than there are
     */
    public void hold(String whose, int wanted) {
        if (wanted > connections) {
            throw new PoolTooLarge("%s may open %d database connections, but %s allows %d."
                    .formatted(whose, wanted, server, connections));
        }
    }
}
