package io.narratix.backbone;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A schema registry behind Confluent's REST API, on the loopback address, with its state in PostgreSQL. Subjects evolve
 * FULL_TRANSITIVE unless they are told otherwise.
 */
public final class EmbeddedRegistry implements AutoCloseable {

    /** How many database connections it opens at the most: one for each of its threads. */
    public static final int CONNECTIONS = 4;

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRegistry.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_BYTES = 4 << 20;
    private static final int BACKLOG = 64;

    private final HttpServer server;
    private final ExecutorService threads;
    private final RegistryRoutes routes;

    private EmbeddedRegistry(HttpServer server, RegistryRoutes routes) {
        this.server = server;
        this.routes = routes;
        this.threads = Executors.newFixedThreadPool(CONNECTIONS, EmbeddedRegistry::thread);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
    }

    /**
     * Starts a registry on a free port.
     *
     * @throws BackboneFailure if the database can't be used or no port be had
     */
    public static EmbeddedRegistry start(DatabaseAccess database) {
        return start(database, 0);
    }

    static EmbeddedRegistry start(DatabaseAccess database, int port) {
        try {
            RegistryBook book = new RegistryBook(new RegistryStore(source(database)));
            InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            EmbeddedRegistry registry =
                    new EmbeddedRegistry(HttpServer.create(address, BACKLOG), new RegistryRoutes(book));
            registry.server.start();
            return registry;
        } catch (IOException | SQLException e) {
            throw new BackboneFailure("The schema registry could not be started: " + e.getMessage(), e);
        }
    }

    /** For schema.registry.url. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            respond(exchange);
        }
    }

    private void respond(HttpExchange exchange) throws IOException {
        try {
            answer(exchange);
        } catch (RegistryProblem e) {
            send(exchange, e.status(), Map.of("error_code", e.code(), "message", String.valueOf(e.getMessage())));
        } catch (SQLException | RuntimeException e) {
            LOG.warn(
                    "The schema registry could not answer {} {}",
                    exchange.getRequestMethod(),
                    exchange.getRequestURI(),
                    e);
            send(exchange, 500, Map.of("error_code", 50001, "message", "Error in the backend data store"));
        }
    }

    private void answer(HttpExchange exchange) throws IOException, SQLException {
        String body = new String(exchange.getRequestBody().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        send(exchange, 200, routes.answer(exchange.getRequestMethod(), exchange.getRequestURI(), body));
    }

    private static void send(HttpExchange exchange, int status, Object answer) throws IOException {
        byte[] body = JSON.writeValueAsBytes(answer);
        exchange.getResponseHeaders().set("Content-Type", "application/vnd.schemaregistry.v1+json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static PGSimpleDataSource source(DatabaseAccess database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.jdbcUrl());
        source.setUser(database.username());
        source.setPassword(database.password());
        return source;
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "schema-registry");
        thread.setDaemon(true);
        return thread;
    }
}
