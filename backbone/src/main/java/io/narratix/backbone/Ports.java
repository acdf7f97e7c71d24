package io.narratix.backbone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** Ports on the loopback address, kept from one start to the next where nobody else has taken them. */
final class Ports {

    private Ports() {}

    /** The port that the file names if it is free, otherwise a free one, which the file names from now on. */
    static int remembered(Path file) throws IOException {
        int last = lastIn(file);
        if (last > 0 && free(last)) {
            return last;
        }
        int port = fresh();
        Files.writeString(file, Integer.toString(port));
        return port;
    }

    private static int lastIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        try {
            return Integer.parseInt(Files.readString(file).strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // As the servers do it: connections of the last run that still wind down are no obstacle.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private static int fresh() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
