package io.narratix.faults.rig;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A disk in memory, mounted on a folder, that can be made as small as what is on it. Mounting takes root. */
public final class SmallDisk implements AutoCloseable {

    private static final String ROOMY = "16g";
    private static final int TRIES = 20;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
        // Whoever breaks the campaign off leaves nothing mounted behind.
        Runtime.getRuntime().addShutdownHook(new Thread(this::unmount));
    }

    /** Nothing where none may be mounted. */
    static Optional<SmallDisk> on(Path folder) throws InterruptedException {
        boolean mounted =
                Tool.succeeds("mount", "-t", "tmpfs", "-o", "size=" + ROOMY, "narratix-faults", folder.toString());
        return mounted ? Optional.of(new SmallDisk(folder)) : Optional.empty();
    }

    /** From now on nothing more can be written. */
    public void fill() throws IOException, InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            FileStore store = Files.getFileStore(folder);
            long used = store.getTotalSpace() - store.getUnallocatedSpace();
            if (isResized(Long.toString(used))) {
                return;
            }
        }
        throw new IOException("The disk at %s is written to faster than it can be made smaller".formatted(folder));
    }

    public void relieve() throws IOException, InterruptedException {
        if (!isResized(ROOMY)) {
            throw new IOException("The disk at %s cannot be made larger again".formatted(folder));
        }
    }

    @Override
    public void close() {
        unmount();
    }

    private boolean isResized(String size) throws InterruptedException {
        return Tool.succeeds("mount", "-o", "remount,size=" + size, folder.toString());
    }

    private void unmount() {
        try {
            Tool.succeeds("umount", "--lazy", folder.toString());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
