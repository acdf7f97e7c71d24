package io.narratix.studio.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A server of the page and of the API as far as the page needs it, on the loopback interface. What it keeps survives its
 * being stopped and started again, on the same port.
 */
final class StandInStudio implements AutoCloseable {

    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " media-src 'self' blob:; connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    final Shelf shelf;
    volatile @Nullable String token;
    private @Nullable HttpServer server;
    private int port;

    /** @param port 0 for a free one */
    StandInStudio(Shelf shelf, int port) {
        this.shelf = shelf;
        this.port = port;
    }

    StandInStudio start() throws IOException {
        HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        port = started.getAddress().getPort();
        Api api = new Api(shelf);
        started.createContext("/", this::page);
        started.createContext("/api/v1/", exchange -> {
            try {
                if (letIn(exchange)) {
                    api.answer(exchange);
                }
            } catch (IOException gone) {
                exchange.close();
            } catch (RuntimeException bug) {
                Answers.problem(exchange, 500, "A bug of the stand-in", String.valueOf(bug));
            }
        });
        started.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "stand-in-studio");
            thread.setDaemon(true);
            return thread;
        }));
        started.start();
        server = started;
        return this;
    }

    String address() {
        return "http://127.0.0.1:" + port + "/";
    }

    private boolean letIn(HttpExchange exchange) throws IOException {
        String wanted = token;
        if (wanted == null) {
            return true;
        }
        if (exchange.getRequestURI().getPath().endsWith("/session")) {
            boolean known =
                    ("Bearer " + wanted).equals(exchange.getRequestHeaders().getFirst("Authorization"));
            if (!known) {
                Answers.problem(
                        exchange, 401, "Unauthorized", "This token is not known. Check that it was copied whole.");
                return false;
            }
            exchange.getResponseHeaders().set("Set-Cookie", "narratix_session=in; HttpOnly; SameSite=Strict; Path=/");
            Answers.bytes(exchange, 204, "text/plain", new byte[0]);
            return false;
        }
        String cookie = exchange.getRequestHeaders().getFirst("Cookie");
        if (cookie != null && cookie.contains("narratix_session=in")) {
            return true;
        }
        Answers.problem(exchange, 401, "Unauthorized", "Send a token.");
        return false;
    }

    private void page(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Path file = STATIC.resolve(path.equals("/") ? "index.html" : path.substring(1))
                .normalize();
        if (!file.startsWith(STATIC) || !Files.isRegularFile(file)) {
            Answers.problem(exchange, 404, "Not found", "There is no " + path);
            return;
        }
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.getResponseHeaders().set("Cache-Control", "no-cache");
        Answers.bytes(exchange, 200, Answers.mediaType(file.toString()), Files.readAllBytes(file));
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
        }
    }
}
