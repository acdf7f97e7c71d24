package io.narratix.fakeproviders.server;

import io.narratix.fakeproviders.ledger.Ledger;
import io.narratix.fakeproviders.wire.Endpoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.hc.core5.http.HttpException;

/** Listens on this machine's own address only. */
public final class HttpServer implements AutoCloseable {

    private static final int BACKLOG = 1024;
    private static final int PATIENCE_SECONDS = 5;
    private static final long PAUSE_NANOS = 10_000_000;

    private final ServerSocket door;
    private final Exchange exchange;
    private final Router router;
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "fake-provider");
        thread.setDaemon(true);
        return thread;
    });

    private HttpServer(ServerSocket door, Router router, Exchange exchange) {
        this.door = door;
        this.router = router;
        this.exchange = exchange;
    }

    /** @param port 0 for any that is free */
    public static HttpServer start(int port, List<Endpoint> endpoints, Ledger ledger, Control control)
            throws IOException {
        Router router = new Router(endpoints);
        ServerSocket door = new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
        HttpServer server = new HttpServer(door, router, new Exchange(router, ledger, control));
        server.threads.execute(server::accept);
        return server;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket socket = door.accept();
                threads.execute(() -> converse(socket));
            } catch (IOException | RejectedExecutionException closed) {
                // Shut, or no more connections can be had for the moment.
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private void converse(Socket socket) {
        try (Connection connection = new Connection(socket)) {
            open.add(connection);
            converse(connection);
        } catch (IOException | HttpException gone) {
            // the client, or this server, is done with the connection
        }
    }

    private void converse(Connection connection) throws IOException, HttpException {
        try {
            Reading reading = new Reading(router, address());
            for (var head = connection.receive(); head != null; head = connection.receive()) {
                exchange.serve(reading.of(head), connection);
            }
        } finally {
            open.remove(connection);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Connection connection : open) {
            connection.close();
        }
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("the server's threads did not end");
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
