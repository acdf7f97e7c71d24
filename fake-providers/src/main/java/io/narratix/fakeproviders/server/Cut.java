package io.narratix.fakeproviders.server;

import java.io.IOException;

/** The server ended the connection as its script says. */
final class Cut extends IOException {

    private static final long serialVersionUID = 1L;

    Cut() {
        super("cut off as the script says");
    }
}
