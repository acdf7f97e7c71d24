package io.narratix.backbone;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The files of the embedded PostgreSQL, and how its server is run on them. */
final class DatabaseFolder {

    static final String LOG = "postgres.log";
    static final String DATA = "data";

    private static final long LONGEST_LOG_BYTES = 1 << 20;
    private static final String COMPLETE = "complete";
    private static final String RULES = "host all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n";

    private static final Map<String, String> DURABLE_AND_SMALL = Map.of(
            // The library switches durability off, as it is meant for tests.
            "fsync", "on",
            "synchronous_commit", "on",
            "max_connections", "100",
            "shared_buffers", "64MB",
            "max_wal_size", "256MB",
            "log_checkpoints", "off",
            "unix_socket_directories", "",
            "listen_addresses", "localhost");

    private final Path folder;
    private final Secret secret;

    private DatabaseFolder(Path folder, Secret secret) {
        this.folder = folder;
        this.secret = secret;
    }

    /** Makes the folder, ends a server that a killed process left behind, and drops a cluster that was never finished. */
    static DatabaseFolder prepared(Path folder) throws IOException {
        Files.createDirectories(folder);
        DatabaseFolder prepared = new DatabaseFolder(folder.toAbsolutePath(), Secret.kept(folder.resolve("secret")));
        LeftoverServer.end(prepared.data());
        if (!Files.exists(folder.resolve(COMPLETE))) {
            Folders.delete(prepared.data());
        }
        prepared.shortenLog();
        return prepared;
    }

    Secret secret() {
        return secret;
    }

    EmbeddedPostgres.Builder server(Path binaries) throws IOException {
        Path passwordFile = folder.resolve("password.new");
        Secret.writeForOwner(passwordFile, secret.passwordOf("postgres"));
        ProcessBuilder.Redirect log =
                ProcessBuilder.Redirect.appendTo(folder.resolve(LOG).toFile());
        EmbeddedPostgres.Builder server = EmbeddedPostgres.builder()
                .setDataDirectory(data())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(binaries.toAbsolutePath().toFile())
                .setPort(Ports.remembered(folder.resolve("port")))
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                // Options of initdb by the library's way of passing on any of them.
                .setLocaleConfig("pwfile", passwordFile.toString())
                .setLocaleConfig("locale", "C")
                .setConnectConfig("password", secret.passwordOf("postgres"))
                .setDataDirectoryCustomizer(DatabaseFolder::demandPasswords);
        DURABLE_AND_SMALL.forEach(server::setServerConfig);
        return server;
    }

    /** To be called when the cluster has all that it needs; from now on it is kept. */
    void complete() throws IOException {
        Files.deleteIfExists(folder.resolve("password.new"));
        if (!Files.exists(folder.resolve(COMPLETE))) {
            Files.createFile(folder.resolve(COMPLETE));
        }
    }

    private Path data() {
        return folder.resolve(DATA);
    }

    private void shortenLog() throws IOException {
        Path log = folder.resolve(LOG);
        if (Files.exists(log) && Files.size(log) > LONGEST_LOG_BYTES) {
            Files.delete(log);
        }
    }

    private static void demandPasswords(File data) {
        try {
            Files.writeString(data.toPath().resolve("pg_hba.conf"), RULES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
