package io.narratix.backbone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a data folder for one process. The lock ends with the process, however it ends. */
final class DataFolderLock implements AutoCloseable {

    private final FileChannel channel;

    private DataFolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws BackboneInUse if another process, or another part of this one, has it */
    static DataFolderLock on(Path dataDir) throws IOException {
        FileChannel channel =
                FileChannel.open(dataDir.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        Path holder = dataDir.resolve("pid");
        if (locked(channel) == null) {
            channel.close();
            throw new BackboneInUse(
                    dataDir, Files.exists(holder) ? Files.readString(holder).strip() : "unknown");
        }
        Files.writeString(holder, Long.toString(ProcessHandle.current().pid()));
        return new DataFolderLock(channel);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new BackboneFailure("The lock of the data folder could not be given back: " + e.getMessage(), e);
        }
    }

    private static @Nullable FileLock locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
