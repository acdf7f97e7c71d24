package io.narratix.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file in the store's folder that tells a store from the empty folder on which it would be mounted. Whoever first writes
 * to a store makes it; from then on a store without it is not there.
 */
final class StoreMarker {

    static final String NAME = ".narratix-artifacts";

    private final Path file;
    private volatile boolean seen;

    StoreMarker(Path root) {
        this.file = root.resolve(NAME);
    }

    boolean isThere() {
        seen |= Files.exists(file);
        return Files.exists(file);
    }

    /** @throws IOException if it was there and is not any more, or cannot be made */
    void require() throws IOException {
        if (isThere()) {
            return;
        }
        if (seen) {
            throw new IOException("%s is gone: mount the store, or make that file if the store was emptied on purpose"
                    .formatted(file));
        }
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[0]);
        seen = true;
    }
}
