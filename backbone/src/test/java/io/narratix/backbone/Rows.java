package io.narratix.backbone;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A table of one column. */
final class Rows {

    private Rows() {}

    static void write(DatabaseAccess access, String text) throws SQLException {
        try (Connection connection = connect(access);
                Statement table = connection.createStatement()) {
            table.execute("create table if not exists words (word text)");
            try (PreparedStatement insert = connection.prepareStatement("insert into words values (?)")) {
                insert.setString(1, text);
                insert.executeUpdate();
            }
        }
    }

    static String read(DatabaseAccess access) throws SQLException {
        return ask(access, "select word from words");
    }

    static String ask(DatabaseAccess access, String query) throws SQLException {
        try (Connection connection = connect(access);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(DatabaseAccess access) throws SQLException {
        return DriverManager.getConnection(access.jdbcUrl(), access.username(), access.password());
    }
}
