package io.narratix.standalone;

import java.net.URI;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that say where the studio listens. */
final class StudioAddress {

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8100",
            description = "where the studio listens, 0 for any free port (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--listen",
            paramLabel = "ADDRESS",
            defaultValue = "localhost",
            description = "on which interface, once a token has been issued (default: ${DEFAULT-VALUE})")
    private String listen = "localhost";

    List<String> settings() {
        return List.of("server.port=" + port, "server.address=" + listen);
    }

    /** Where it is to be found if nothing else is said. */
    static URI usual() {
        return URI.create("http://localhost:8100/");
    }

    URI at(int listening) {
        return URI.create("http://localhost:%d/".formatted(listening));
    }
}
