package io.narratix.stage;

import io.narratix.events.Artifact;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Artifacts in a folder: {@code ab/abcdef…}. A file appears under its name only when it is whole and on disk, so a crash
 * or a full disk leaves nothing that could be taken for an artifact.
 */
public final class FolderArtifacts implements Artifacts {

    private final Path root;
    private final StoreMarker marker;

    public FolderArtifacts(Path root) {
        this.root = root.toAbsolutePath().normalize();
        this.marker = new StoreMarker(this.root);
    }

    @Override
    public Artifact put(byte[] bytes, String mediaType) {
        String sha256 = HexFormat.of().formatHex(InputHash.sha256().digest(bytes));
        Path place = place(sha256);
        try {
            marker.require();
            if (!isThere(place, bytes.length, sha256)) {
                write(bytes, place);
            }
        } catch (IOException e) {
            throw unavailable("written", e);
        }
        return new Artifact(place.toUri().toString(), sha256, (long) bytes.length, mediaType);
    }

    @Override
    public Artifact take(Path file, String mediaType) {
        String sha256 = sha256(file);
        Path place = place(sha256);
        try {
            marker.require();
            long bytes = Files.size(file);
            if (isThere(place, bytes, sha256)) {
                Files.delete(file);
            } else {
                moveIn(file, place);
            }
            return new Artifact(place.toUri().toString(), sha256, bytes, mediaType);
        } catch (IOException e) {
            throw unavailable("written", e);
        }
    }

    /** A draft that a full disk cut off does not stay and fill it. */
    private static void write(byte[] bytes, Path place) throws IOException {
        Path draft = draft(place);
        try {
            Files.write(draft, bytes);
            publish(draft, place);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** A file that cannot be taken goes back to where it was, so that it can be taken later. */
    private static void moveIn(Path file, Path place) throws IOException {
        Path draft = draft(place);
        Files.move(file, draft);
        try {
            publish(draft, place);
        } finally {
            if (Files.exists(draft)) {
                Files.move(draft, file);
            }
        }
    }

    @Override
    public InputStream open(Artifact artifact) throws IOException {
        Path file = located(artifact.getUri());
        try {
            if (Files.size(file) != artifact.getBytes()) {
                throw new CorruptArtifact("the artifact %s is damaged: it has %,d bytes instead of %,d"
                        .formatted(artifact.getUri(), Files.size(file), artifact.getBytes()));
            }
            return new CheckedStream(Files.newInputStream(file), artifact);
        } catch (NoSuchFileException gone) {
            throw missing(artifact, gone);
        }
    }

    /** Lost only where the store itself is there: on a folder that has no store mounted everything is missing. */
    private IOException missing(Artifact artifact, IOException gone) {
        if (marker.isThere()) {
            return new LostArtifact("the artifact %s is missing".formatted(artifact.getUri()), gone);
        }
        throw unavailable("read", gone);
    }

    private Path located(String uri) throws IOException {
        Path file;
        try {
            file = Path.of(URI.create(uri)).normalize();
        } catch (IllegalArgumentException | FileSystemNotFoundException elsewhere) {
            throw new IOException("%s is not in the artifact store %s".formatted(uri, root), elsewhere);
        }
        if (!file.startsWith(root)) {
            throw new IOException("%s is not in the artifact store %s".formatted(uri, root));
        }
        return file;
    }

    private Path place(String sha256) {
        return root.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** Whole, too: what has been damaged since is written anew by whoever makes the same again. */
    private static boolean isThere(Path place, long bytes, String sha256) throws IOException {
        return Files.exists(place)
                && Files.size(place) == bytes
                && sha256(place).equals(sha256);
    }

    private static Path draft(Path place) throws IOException {
        Path folder = Files.createDirectories(place.resolveSibling("drafts"));
        return folder.resolve(UUID.randomUUID().toString());
    }

    private static void publish(Path draft, Path place) throws IOException {
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** @throws UncheckedIOException if the file cannot be read: waiting for the store would not help */
    private static String sha256(Path file) {
        MessageDigest digest = InputHash.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private StoreUnavailable unavailable(String verb, IOException cause) {
        return new StoreUnavailable(
                "the artifact store %s cannot be %s (%s); is its disk full or not mounted?"
                        .formatted(root, verb, cause.getMessage()),
                cause);
    }

    /** Compares length and sha256 when the end is reached. */
    private static final class CheckedStream extends FilterInputStream {

        private final Artifact artifact;
        private final MessageDigest digest;
        private long bytes;

        CheckedStream(InputStream in, Artifact artifact) {
            super(in);
            this.artifact = artifact;
            this.digest = InputHash.sha256();
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            if (read < 0) {
                check();
            } else {
                digest.update(target, offset, read);
                bytes += read;
            }
            return read;
        }

        @Override
        public long skip(long count) throws IOException {
            return readNBytes((int) Math.min(count, 1 << 16)).length;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void check() throws CorruptArtifact {
            String found = HexFormat.of().formatHex(((MessageDigest) cloned()).digest());
            if (bytes != artifact.getBytes() || !found.equals(artifact.getSha256())) {
                throw new CorruptArtifact("the artifact %s is damaged: it has %,d bytes with sha256 %s"
                        .formatted(artifact.getUri(), bytes, found));
            }
        }

        private Object cloned() {
            try {
                return digest.clone();
            } catch (CloneNotSupportedException everySha256Clones) {
                throw new IllegalStateException(everySha256Clones);
            }
        }
    }
}
