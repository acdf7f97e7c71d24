package io.narratix.faults.rig;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A broker with two doors: one for those who look on, and one that the services are led to through a proxy.
 *
 * @param direct where the broker listens for those who look on
 * @param controller where its controller listens
 * @param behind where it listens for what comes through the proxy
 */
record BrokerPorts(int direct, int controller, int behind) {

    /** Free ones, which the embedded broker finds in the folder and takes. */
    static BrokerPorts fresh(Path folder) throws IOException {
        BrokerPorts ports = new BrokerPorts(free(), free(), free());
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("port"), Integer.toString(ports.direct));
        Files.writeString(folder.resolve("controller-port"), Integer.toString(ports.controller));
        return ports;
    }

    /** @param proxy what whoever came through the proxy is told to come back to */
    Map<String, String> listeners(int proxy) {
        return Map.of(
                "listeners",
                "PLAINTEXT://127.0.0.1:%d,PROXIED://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                        .formatted(direct, behind, controller),
                "advertised.listeners",
                "PLAINTEXT://127.0.0.1:%d,PROXIED://127.0.0.1:%d".formatted(direct, proxy),
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,PROXIED:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "inter.broker.listener.name",
                "PLAINTEXT");
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
