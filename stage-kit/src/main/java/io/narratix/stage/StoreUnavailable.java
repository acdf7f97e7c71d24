package io.narratix.stage;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The artifact store cannot be written or read at the moment: disk full, share not mounted. An outage, not a fault. */
public final class StoreUnavailable extends UncheckedIOException {

    private static final long serialVersionUID = 1;

    public StoreUnavailable(String message, IOException cause) {
        super(message, cause);
    }
}
