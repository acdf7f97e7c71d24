package io.narratix.fakeproviders.server;

import java.io.IOException;

/** The client closed the connection, or it broke, before its answer was through. */
final class ClientLeft extends IOException {

    private static final long serialVersionUID = 1L;

    ClientLeft(String how) {
        super(how);
    }
}
