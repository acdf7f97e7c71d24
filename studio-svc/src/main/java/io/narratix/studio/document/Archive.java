package io.narratix.studio.document;

import io.narratix.manuscript.UnreadableText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A zip file that is read within bounds: what counts is how many bytes really come out of it, not what it says of
 * itself. Nothing is ever unpacked onto the disk.
 */
final class Archive implements AutoCloseable {

    private static final int MOST_ENTRIES = 20_000;
    private static final int MOST_BYTES_OF_ENTRY = 32 << 20;
    private static final long MOST_BYTES = 128L << 20;

    private final ZipFile zip;
    private long read;

    private Archive(ZipFile zip) {
        this.zip = zip;
    }

    /** @throws UnreadableText if it is no zip file, or has too many entries */
    static Archive open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException | IllegalArgumentException broken) {
            throw new UnreadableText("The file is damaged, or is not what its name says. Export it again.");
        }
        if (zip.size() > MOST_ENTRIES) {
            zip.close();
            throw new UnreadableText(
                    "The file holds %,d parts; at most %,d are taken.".formatted(zip.size(), MOST_ENTRIES));
        }
        return new Archive(zip);
    }

    /** @throws UnreadableText if there is no such entry */
    InputStream need(String name) throws IOException {
        return find(name)
                .orElseThrow(() -> new UnreadableText(
                        "The file has no part '%s', so it is not what its name says. Export it again."
                                .formatted(name)));
    }

    /** @throws UnreadableText if more comes out of it than a story can have */
    Optional<InputStream> find(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null || entry.isDirectory()) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(MOST_BYTES_OF_ENTRY + 1);
            read += bytes.length;
            if (bytes.length > MOST_BYTES_OF_ENTRY || read > MOST_BYTES) {
                throw new UnreadableText("The file's parts are larger than a story's can be. Save the story as .txt.");
            }
            return Optional.of(new ByteArrayInputStream(bytes));
        } catch (ZipException damaged) {
            throw new UnreadableText("The file is damaged. Export it again.");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
