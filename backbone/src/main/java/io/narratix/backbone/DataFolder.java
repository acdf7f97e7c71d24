package io.narratix.backbone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of a backbone, fit for use. */
final class DataFolder {

    private static final long LEAST_FREE_MIB = 300;

    private DataFolder() {}

    /**
     * Makes the folder if it isn't there.
     *
     * @throws BackboneFailure with a sentence if it can't be made or written to, or if the disk is nearly full
     */
    static Path usable(Path folder) {
        Path usable = made(folder.toAbsolutePath().normalize());
        if (!Files.isWritable(usable)) {
            throw new BackboneFailure(
                    "The data folder %s can't be written to. Change its permissions, or name another folder."
                            .formatted(usable),
                    null);
        }
        long freeMib = freeMib(usable);
        if (freeMib < LEAST_FREE_MIB) {
            throw new BackboneFailure(
                    "The disk of the data folder %s has only %d MiB left, and at least %d MiB are needed. Make room, or name a folder on another disk."
                            .formatted(usable, freeMib, LEAST_FREE_MIB),
                    null);
        }
        return usable;
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new BackboneFailure(
                    "The data folder %s can't be made. Name a folder that can be written to.".formatted(folder), e);
        }
    }

    private static long freeMib(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() >> 20;
        } catch (IOException e) {
            throw new BackboneFailure("The disk of the data folder %s can't be examined.".formatted(folder), e);
        }
    }
}
