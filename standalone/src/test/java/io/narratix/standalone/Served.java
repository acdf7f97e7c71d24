package io.narratix.standalone;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;

/** {@code serve} in a process of its own, so that it can be killed as a machine that loses power is: at any moment. */
final class Served implements AutoCloseable {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(3);

    private final Path data;
    private final int port;
    private Process process;

    private Served(Path data, int port, Process process) {
        this.data = data;
        this.port = port;
        this.process = process;
    }

    /** Returns when the page can be opened. */
    static Served start(Path data) throws IOException {
        int port = freePort();
        Served served = new Served(data, port, process(data, port));
        served.awaitOpen();
        return served;
    }

    String address() {
        return "http://localhost:%d/".formatted(port);
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** On the same port, with what was kept. */
    void startAgain() throws IOException {
        process = process(data, port);
        awaitOpen();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private void awaitOpen() {
        await("the studio listens").atMost(LONG_ENOUGH).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("serve has ended; serve.log in %s says why".formatted(data));
            }
            return isOpen();
        });
    }

    private boolean isOpen() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Process process(Path data, int port) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx900m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Djava.awt.headless=true",
                        "-Dorg.springframework.boot.logging.LoggingSystem=none",
                        "-Dnarratix.logs=" + data.resolve("logs"),
                        "--add-exports",
                        "java.desktop/com.sun.media.sound=ALL-UNNAMED",
                        "-cp",
                        Path.of("target", "classes").toAbsolutePath() + ":"
                                + Path.of("target", "lib").toAbsolutePath() + "/*",
                        Narratix.class.getName(),
                        "serve",
                        "--data",
                        data.toString(),
                        "--port",
                        Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve("serve.log").toFile()))
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
