package io.narratix.bench.speed;

import io.narratix.backbone.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Counts what the services ask of their database, by PostgreSQL's own statistics. BEGIN travels with the statement behind
 * it; everything else is a round trip.
 */
record Statements(String url, String user, String password) {

    private static final String BY_SERVICE = """
            select rolname, sum(calls), sum(total_exec_time), sum(wal_records)
            from pg_stat_statements join pg_roles on pg_roles.oid = userid
            where rolname <> 'postgres' and rolname <> 'studio' and query <> 'BEGIN'
            group by rolname order by rolname""";

    private static final String BUSIEST = """
            select rolname, calls, mean_exec_time, left(regexp_replace(query, '\\s+', ' ', 'g'), 100)
            from pg_stat_statements join pg_roles on pg_roles.oid = userid
            where rolname <> 'postgres' order by calls desc limit 25""";

    /** Has the database on this folder count; it is where {@code serve} keeps it. */
    static Statements watchedIn(Path data) throws IOException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data.resolve("postgres"))) {
            Statements statements = new Statements(database.jdbcUrl(), database.username(), database.password());
            statements.run("alter system set shared_preload_libraries = 'pg_stat_statements'");
            return statements;
        }
    }

    void forget() throws IOException {
        run("create extension if not exists pg_stat_statements");
        run("select pg_stat_statements_reset()");
    }

    /** @param texts that were worked on since it was forgotten */
    void tell(Report report, int texts) throws IOException {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(BY_SERVICE)) {
                while (rows.next()) {
                    String service = rows.getString(1);
                    report.figure(
                            service + ": round trips to the database for a text",
                            "calls",
                            Sample.of(rows.getDouble(2) / texts));
                    report.figure(
                            service + ": time in the database for a text", "ms", Sample.of(rows.getDouble(3) / texts));
                }
            }
            try (ResultSet rows = statement.executeQuery(BUSIEST)) {
                while (rows.next()) {
                    report.say("%-16s %6.2f a text, %.3f ms: %s"
                            .formatted(
                                    rows.getString(1),
                                    rows.getDouble(2) / texts,
                                    rows.getDouble(3),
                                    rows.getString(4)));
                }
            }
        } catch (SQLException broken) {
            throw new IOException("The database's statistics cannot be read: " + broken.getMessage(), broken);
        }
    }

    /** Since it was forgotten, by all services. */
    double roundTrips() throws IOException {
        return total("sum(calls)");
    }

    /** Since it was forgotten, for all services. */
    double millis() throws IOException {
        return total("sum(total_exec_time)");
    }

    private double total(String sum) throws IOException {
        String query = "select " + sum + " from pg_stat_statements join pg_roles on pg_roles.oid = userid"
                + " where rolname <> 'postgres' and rolname <> 'studio' and query <> 'BEGIN'";
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getDouble(1);
        } catch (SQLException broken) {
            throw new IOException("The database's statistics cannot be read: " + broken.getMessage(), broken);
        }
    }

    private void run(String sql) throws IOException {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException broken) {
            throw new IOException("The database does not count: " + broken.getMessage(), broken);
        }
    }
}
