package io.narratix.fakeproviders.server;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpServerConnection;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** One client's connection. Requests are read by HttpCore; bodies are put on the socket by hand. */
final class Connection implements AutoCloseable {

    /** Beyond this, waiting is done by listening for the client's leave; below, by sleeping. */
    private static final long LISTEN_NANOS = 3_000_000;

    private final Socket socket;
    private final DefaultBHttpServerConnection http;

    Connection(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        http = new DefaultBHttpServerConnection(
                "http", Http1Config.custom().setBufferSize(16 * 1024).build());
        http.bind(socket);
    }

    /** @return nothing once the client is done */
    @Nullable
    ClassicHttpRequest receive() throws IOException, HttpException {
        http.setSocketTimeout(Timeout.DISABLED);
        ClassicHttpRequest request = http.receiveRequestHeader();
        if (request != null && request.containsHeader("Expect")) {
            http.sendResponseHeader(new BasicClassicHttpResponse(100));
            http.flush();
        }
        if (request != null) {
            http.receiveRequestEntity(request);
        }
        return request;
    }

    /** @throws ClientLeft if the client closes the connection before the time is up */
    void pause(Duration time) throws IOException {
        pauseUntil(System.nanoTime() + time.toNanos());
    }

    void pauseUntil(long nanos) throws IOException {
        long left = nanos - System.nanoTime();
        while (left > LISTEN_NANOS) {
            listen(Math.min(left / 1_000_000 - 1, 60_000));
            left = nanos - System.nanoTime();
        }
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = nanos - System.nanoTime();
        }
    }

    private void listen(long millis) throws IOException {
        long until = System.nanoTime() + millis * 1_000_000;
        try {
            if (http.isDataAvailable(Timeout.ofMilliseconds(Math.max(1, millis)))) {
                LockSupport.parkNanos(until - System.nanoTime());
            } else if (http.isStale()) {
                throw new ClientLeft("the client left");
            }
        } catch (SocketException broken) {
            throw new ClientLeft("the connection broke: " + broken.getMessage());
        }
    }

    void head(int status, Map<String, String> headers) throws IOException {
        BasicClassicHttpResponse response = new BasicClassicHttpResponse(status);
        headers.forEach(response::addHeader);
        try {
            http.sendResponseHeader(response);
        } catch (HttpException impossible) {
            throw new IOException("the answer's head could not be written", impossible);
        }
        http.flush();
    }

    void write(byte[] bytes) throws IOException {
        try {
            body().write(bytes);
        } catch (IOException broken) {
            throw new ClientLeft("the connection broke: " + broken.getMessage());
        }
    }

    /** In the framing of a chunked body. An empty one would end it. */
    void writeChunk(byte[] bytes) throws IOException {
        byte[] size = (Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] framed = new byte[size.length + bytes.length + 2];
        System.arraycopy(size, 0, framed, 0, size.length);
        System.arraycopy(bytes, 0, framed, size.length, bytes.length);
        framed[framed.length - 2] = '\r';
        framed[framed.length - 1] = '\n';
        write(framed);
    }

    void endChunks() throws IOException {
        write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private OutputStream body() throws IOException {
        return socket.getOutputStream();
    }

    /** Ends the connection with a reset instead of a goodbye. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
