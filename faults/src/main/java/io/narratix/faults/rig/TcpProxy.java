package io.narratix.faults.rig;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Stands between a service and what it depends on, and lets through what the weather allows. */
public final class TcpProxy implements AutoCloseable {

    /** What becomes of connections, those that are open among them. */
    public enum Weather {
        /** All goes through. */
        CLEAR,
        /** Nobody listens; open connections are reset. */
        REFUSING,
        /** Connections are taken and reset at once. */
        RESETTING,
        /** Connections are taken, and no byte passes in any direction (a black hole). */
        SILENT,
        /** What the client says arrives, what the server answers does not (half open). */
        DEAF,
        /** Somebody else answers, with a web page and a 200, as portals and careless gateways do. */
        NONSENSE
    }

    private static final byte[] PAGE =
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 20\r\nConnection: close\r\n\r\n<html>Welcome</html>"
                    .getBytes(StandardCharsets.US_ASCII);

    private final InetSocketAddress target;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Weather weather = Weather.CLEAR;
    private volatile Duration latency = Duration.ZERO;
    private volatile @Nullable ServerSocket listening;
    private @Nullable Thread accepting;

    private TcpProxy(InetSocketAddress target, ServerSocket listening) {
        this.target = target;
        this.port = listening.getLocalPort();
        this.listening = listening;
    }

    /** A proxy on a free port of this machine before a port of this machine. */
    static TcpProxy before(int port) {
        try {
            InetAddress here = InetAddress.getLoopbackAddress();
            TcpProxy proxy = new TcpProxy(new InetSocketAddress(here, port), new ServerSocket(0, 200, here));
            proxy.accept();
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    /** From now on; returns to where it was by {@link Weather#CLEAR}. */
    public synchronized void turn(Weather next) {
        weather = next;
        try {
            if (next == Weather.REFUSING) {
                stopListening();
            } else if (listening == null) {
                listening = listen();
                accept();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (next == Weather.REFUSING || next == Weather.RESETTING || next == Weather.NONSENSE) {
            open.forEach(TcpProxy::reset);
        }
        notifyAll();
    }

    /** Every piece that passes is held up so long, in both directions. */
    public void delay(Duration each) {
        latency = each;
    }

    @Override
    public void close() {
        turn(Weather.REFUSING);
    }

    private ServerSocket listen() throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
        return socket;
    }

    /** The kernel goes on taking connections until the thread that waits for them has left its call. */
    private void stopListening() throws IOException {
        ServerSocket socket = listening;
        Thread thread = accepting;
        listening = null;
        accepting = null;
        if (socket == null || thread == null) {
            return;
        }
        socket.close();
        try {
            thread.join();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException(stopping);
        }
    }

    private void accept() {
        ServerSocket socket = listening;
        accepting = daemon("accept", () -> {
            while (socket != null && !socket.isClosed()) {
                connect(socket.accept());
            }
        });
    }

    private void connect(Socket client) throws IOException {
        open.add(client);
        if (weather == Weather.RESETTING || weather == Weather.REFUSING) {
            reset(client);
            return;
        }
        if (weather == Weather.NONSENSE) {
            daemon("page", () -> welcome(client));
            return;
        }
        Socket server = new Socket();
        try {
            server.connect(target, 2_000);
        } catch (IOException nobodyThere) {
            reset(client);
            return;
        }
        open.add(server);
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        daemon("forth", () -> pump(client, server, true));
        daemon("back", () -> pump(server, client, false));
    }

    /** Whatever was asked. */
    private void welcome(Socket client) throws IOException {
        byte[] question = new byte[32_768];
        if (client.getInputStream().read(question) >= 0) {
            client.getOutputStream().write(PAGE);
            client.shutdownOutput();
            client.getInputStream().transferTo(OutputStream.nullOutputStream());
        }
        finish(client);
    }

    private void pump(Socket from, Socket to, boolean forth) throws IOException {
        byte[] buffer = new byte[32_768];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                delayed();
                awaitPassage(forth);
                out.write(buffer, 0, read);
            }
            to.shutdownOutput();
        } catch (IOException broken) {
            reset(from);
            reset(to);
        } finally {
            if (to.isInputShutdown() || from.isOutputShutdown()) {
                finish(from);
                finish(to);
            }
        }
    }

    private void delayed() throws IOException {
        try {
            Thread.sleep(latency.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException(stopping);
        }
    }

    private synchronized void awaitPassage(boolean forth) throws IOException {
        try {
            while (weather == Weather.SILENT || (weather == Weather.DEAF && !forth)) {
                wait();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException(stopping);
        }
    }

    private void finish(Socket socket) throws IOException {
        open.remove(socket);
        socket.close();
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException alreadyClosed) {
            return;
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static Thread daemon(String name, Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException closed) {
                        return;
                    }
                },
                "proxy-" + name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
