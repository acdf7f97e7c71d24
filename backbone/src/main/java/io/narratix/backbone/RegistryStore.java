package io.narratix.backbone;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The registry's memory: subjects, versions and levels in PostgreSQL. A schema has one number, whatever its subjects. */
final class RegistryStore {

    private static final String GLOBAL = "";
    private static final String VERSIONS =
            "select v.subject, v.version, s.id, s.schema from versions v join schemas s on s.id = v.schema_id ";

    private final DataSource database;

    RegistryStore(DataSource database) throws SQLException {
        this.database = database;
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    create table if not exists schemas (
                      id int generated always as identity primary key,
                      sha256 text not null unique,
                      schema text not null);
                    create table if not exists versions (
                      subject text not null,
                      version int not null,
                      schema_id int not null references schemas,
                      primary key (subject, version),
                      unique (subject, schema_id));
                    create table if not exists levels (subject text primary key, level text not null)""");
        }
    }

    List<String> subjects() throws SQLException {
        return strings("select distinct subject from versions order by subject");
    }

    /** Oldest first. */
    List<RegisteredSchema> versions(String subject) throws SQLException {
        return registered(VERSIONS + "where v.subject = ? order by v.version", subject);
    }

    Optional<RegisteredSchema> version(String subject, String schema) throws SQLException {
        return registered(VERSIONS + "where v.subject = ? and s.sha256 = ?", subject, sha256(schema)).stream()
                .findFirst();
    }

    Optional<String> schema(int id) throws SQLException {
        return strings("select schema from schemas where id = ?", id).stream().findFirst();
    }

    Optional<String> level(Optional<String> subject) throws SQLException {
        return strings("select level from levels where subject = ?", subject.orElse(GLOBAL)).stream()
                .findFirst();
    }

    void setLevel(Optional<String> subject, String level) throws SQLException {
        update(
                "insert into levels values (?, ?) on conflict (subject) do update set level = excluded.level",
                subject.orElse(GLOBAL),
                level);
    }

    /** Safe to repeat: a schema that the subject has keeps its version. */
    void add(String subject, String schema) throws SQLException {
        update("insert into schemas (sha256, schema) values (?, ?) on conflict do nothing", sha256(schema), schema);
        update("""
                insert into versions
                select ?, coalesce((select max(version) from versions where subject = ?), 0) + 1, id
                from schemas where sha256 = ? on conflict do nothing""", subject, subject, sha256(schema));
    }

    private List<RegisteredSchema> registered(String query, Object... arguments) throws SQLException {
        return rows(
                query,
                row -> new RegisteredSchema(row.getString(1), row.getInt(2), row.getInt(3), row.getString(4)),
                arguments);
    }

    private List<String> strings(String query, Object... arguments) throws SQLException {
        return rows(query, row -> row.getString(1), arguments);
    }

    private <T> List<T> rows(String query, RowReader<T> reader, Object... arguments) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, query, arguments);
                ResultSet rows = statement.executeQuery()) {
            List<T> result = new ArrayList<>();
            while (rows.next()) {
                result.add(reader.read(rows));
            }
            return result;
        }
    }

    private void update(String sql, Object... arguments) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, arguments)) {
            statement.executeUpdate();
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    private static String sha256(String schema) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(schema.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Turns the current row into what it says. */
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
