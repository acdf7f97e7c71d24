package io.narratix.backbone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Apicurio's registry in a process of its own, with the settings that docker-compose.yml gives it. */
final class GenuineRegistry implements AutoCloseable {

    private static final int MOST_SECONDS = 120;

    private final Process process;
    private final int port;

    private GenuineRegistry(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param home where the distribution was unpacked to */
    static GenuineRegistry start(Path home, DatabaseAccess database, Path log) throws IOException {
        int port = freePort();
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx400m",
                        "-jar",
                        program(home).toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        command.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_HOST", "127.0.0.1",
                        "QUARKUS_HTTP_PORT", Integer.toString(port),
                        "APICURIO_STORAGE_KIND", "sql",
                        "APICURIO_STORAGE_SQL_KIND", "postgresql",
                        "APICURIO_DATASOURCE_URL", database.jdbcUrl(),
                        "APICURIO_DATASOURCE_USERNAME", database.username(),
                        "APICURIO_DATASOURCE_PASSWORD", database.password(),
                        "APICURIO_DATASOURCE_JDBC_MIN_SIZE", "2",
                        "APICURIO_DATASOURCE_JDBC_MAX_SIZE", "8",
                        "APICURIO_RULES_GLOBAL_COMPATIBILITY", "FULL_TRANSITIVE"));
        command.environment().put("APICURIO_DATASOURCE_JDBC_INITIAL_SIZE", "2");
        GenuineRegistry registry = new GenuineRegistry(command.start(), port);
        registry.awaitReady(log);
        return registry;
    }

    String url() {
        return "http://127.0.0.1:" + port + "/apis/ccompat/v7";
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private void awaitReady(Path log) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        while (process.isAlive() && System.nanoTime() < end) {
            if (isReady()) {
                return;
            }
        }
        process.destroyForcibly();
        throw new IOException("Apicurio was not ready within %d s: %s".formatted(MOST_SECONDS, Files.readString(log)));
    }

    private boolean isReady() {
        try {
            return HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(URI.create(url() + "/subjects"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return rested();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A server that is starting has no way to tell when it is done but to be asked. */
    private boolean rested() {
        try {
            process.waitFor(200, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private static Path program(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-runner.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("there is no runnable jar in " + home));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
