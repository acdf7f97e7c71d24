package io.narratix.faults.rig;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** A disk of 256 MiB in memory, mounted on a folder, that can be filled to its last byte. Mounting takes root. */
public final class SmallDisk implements AutoCloseable {

    private final Path folder;
    private final Path ballast;

    private SmallDisk(Path folder) {
        this.folder = folder;
        this.ballast = folder.resolve("ballast");
        // Whoever breaks the campaign off leaves nothing mounted behind.
        Runtime.getRuntime().addShutdownHook(new Thread(this::unmount));
    }

    /** Nothing where none may be mounted. */
    static Optional<SmallDisk> on(Path folder) throws InterruptedException {
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=256m", "narratix-faults", folder.toString());
        return mounted ? Optional.of(new SmallDisk(folder)) : Optional.empty();
    }

    /** From now on nothing more can be written. */
    public void fill() throws IOException {
        byte[] block = new byte[1 << 20];
        for (int size = block.length; size > 0; size /= 2) {
            append(block, size);
        }
    }

    public void relieve() throws IOException {
        Files.deleteIfExists(ballast);
    }

    @Override
    public void close() {
        unmount();
    }

    private void unmount() {
        try {
            run("umount", "--lazy", folder.toString());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void append(byte[] block, int size) {
        try (OutputStream out = Files.newOutputStream(ballast, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (true) {
                out.write(block, 0, size);
            }
        } catch (IOException full) {
            return;
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(List.of(command))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
