package io.narratix.backbone;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL server as a child process, on the loopback address, with passwords. What is committed survives a restart
 * and a kill of this process, of the server's, or of both. Works for root and for ordinary users.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final String DATABASE = "narratix";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,50}");

    private final EmbeddedPostgres server;
    private final Secret secret;

    private EmbeddedDatabase(EmbeddedPostgres server, Secret secret) {
        this.server = server;
        this.secret = secret;
    }

    /** Starts a server on the folder, which is made if it isn't there; its programs are unpacked there too. */
    public static EmbeddedDatabase start(Path dataDir) {
        return start(dataDir, dataDir.resolve("binaries"));
    }

    /**
     * @param binaries where PostgreSQL's programs are unpacked to if they aren't there yet
     * @throws BackboneFailure if the server can't be started
     */
    public static EmbeddedDatabase start(Path dataDir, Path binaries) {
        try {
            DatabaseFolder folder = DatabaseFolder.prepared(dataDir);
            EmbeddedPostgres server = folder.server(binaries).start();
            EmbeddedDatabase database = new EmbeddedDatabase(server, folder.secret());
            return database.ready(folder);
        } catch (IOException | RuntimeException e) {
            throw new BackboneFailure(
                    "PostgreSQL could not be started in %s; its own words are in %s"
                            .formatted(dataDir, dataDir.resolve(DatabaseFolder.LOG)),
                    e);
        }
    }

    /** The database of all services, for the superuser. */
    public String jdbcUrl() {
        return "jdbc:postgresql://localhost:%d/%s".formatted(server.getPort(), DATABASE);
    }

    public String username() {
        return SUPERUSER;
    }

    public String password() {
        return secret.passwordOf(SUPERUSER);
    }

    /**
     * Makes a schema and the role that owns it, both of that name, unless they are there.
     *
     * @param name lower-case letters, digits and underscores
     */
    public DatabaseAccess createSchemaAndRole(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a schema's name has lower-case letters, digits and underscores but was " + name);
        }
        try (Connection connection = connect(DATABASE)) {
            RoleScript.run(connection, name, secret.passwordOf(name));
        } catch (SQLException e) {
            throw new BackboneFailure("The schema %s could not be made: %s".formatted(name, e.getMessage()), e);
        }
        return new DatabaseAccess(jdbcUrl(), name, secret.passwordOf(name));
    }

    /** Has the superuser run a script on the database of all services: for what no service owns alone. */
    public void run(String script) {
        try (Connection connection = connect(DATABASE)) {
            RoleScript.execute(connection, script);
        } catch (SQLException e) {
            throw new BackboneFailure("The database could not be prepared: " + e.getMessage(), e);
        }
    }

    /** Comes back when the server has stopped. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new BackboneFailure("PostgreSQL could not be stopped: " + e.getMessage(), e);
        }
    }

    private EmbeddedDatabase ready(DatabaseFolder folder) throws IOException {
        try (Connection connection = connect(SUPERUSER)) {
            RoleScript.createDatabase(connection, DATABASE);
            folder.complete();
            return this;
        } catch (SQLException e) {
            close();
            throw new IOException(e.getMessage(), e);
        }
    }

    private Connection connect(String database) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"localhost"});
        source.setPortNumbers(new int[] {server.getPort()});
        source.setDatabaseName(database);
        return source.getConnection(SUPERUSER, password());
    }
}
