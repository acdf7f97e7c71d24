package io.narratix.faults.rig;

import io.narratix.backbone.BackboneFailure;
import io.narratix.backbone.DatabaseAccess;
import io.narratix.backbone.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collection;

/** PostgreSQL, a process of its own, always at the same port. */
public final class Database {

    private static final String TOO_MANY_CONNECTIONS = "53300";

    private final Path folder;
    private EmbeddedDatabase server;

    Database(Path folder) {
        this.folder = folder;
        this.server = EmbeddedDatabase.start(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                kill();
            } catch (IOException | RuntimeException stoppedBefore) {
                return;
            }
        }));
    }

    /** Ends it at once, as an immediate shutdown or a crash would; nothing that was committed is lost. */
    public void kill() throws IOException {
        Signals.send(postmaster(), "QUIT");
        forget();
    }

    /** Starts it again, also where it has ended by itself. */
    public void start() {
        forget();
        server = EmbeddedDatabase.start(folder);
    }

    private void forget() {
        try {
            server.close();
        } catch (BackboneFailure alreadyGone) {
            return;
        }
    }

    /** Whether it takes anybody. */
    public boolean isThere() {
        try (Connection connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException away) {
            return false;
        }
    }

    /** As its superuser. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
    }

    /** Opens as many connections as the server has left, those among them that it keeps for its superuser. */
    public void takeAll(Collection<Connection> taken) throws SQLException {
        while (true) {
            try {
                taken.add(connect());
            } catch (SQLException full) {
                if (TOO_MANY_CONNECTIONS.equals(full.getSQLState())) {
                    return;
                }
                throw full;
            }
        }
    }

    DatabaseAccess schema(String name) {
        return server.createSchemaAndRole(name);
    }

    void run(String script) {
        server.run(script);
    }

    int port() {
        String url = server.jdbcUrl();
        return Integer.parseInt(url.substring(url.lastIndexOf(':') + 1, url.lastIndexOf('/')));
    }

    void close() {
        server.close();
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(folder.resolve("data").resolve("postmaster.pid"))
                .get(0)
                .strip());
    }
}
