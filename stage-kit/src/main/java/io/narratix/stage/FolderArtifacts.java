package io.narratix.stage;

import io.narratix.events.Artifact;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.FileChannel;
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

    public FolderArtifacts(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    @Override
    public Artifact put(byte[] bytes, String mediaType) {
        String sha256 = HexFormat.of().formatHex(InputHash.sha256().digest(bytes));
        Path place = place(sha256);
        try {
            if (!isThere(place, bytes.length)) {
                Path draft = draft(place);
                Files.write(draft, bytes);
                publish(draft, place);
            }
        } catch (IOException e) {
            throw unavailable("written", e);
        }
        return new Artifact(place.toUri().toString(), sha256, (long) bytes.length, mediaType);
    }

    @Override
    public Artifact take(Path file, String mediaType) {
        try {
            String sha256 = sha256(file);
            long bytes = Files.size(file);
            Path place = place(sha256);
            if (isThere(place, bytes)) {
                Files.delete(file);
            } else {
                Path draft = draft(place);
                Files.move(file, draft);
                publish(draft, place);
            }
            return new Artifact(place.toUri().toString(), sha256, bytes, mediaType);
        } catch (IOException e) {
            throw unavailable("written", e);
        }
    }

    @Override
    public InputStream open(Artifact artifact) throws IOException {
        Path file = Path.of(URI.create(artifact.getUri())).normalize();
        if (!file.startsWith(root)) {
            throw new IOException("%s is not in the artifact store %s".formatted(artifact.getUri(), root));
        }
        try {
            if (Files.size(file) != artifact.getBytes()) {
                throw new CorruptArtifact("the artifact %s is damaged: it has %,d bytes instead of %,d"
                        .formatted(artifact.getUri(), Files.size(file), artifact.getBytes()));
            }
            return new CheckedStream(Files.newInputStream(file), artifact);
        } catch (NoSuchFileException gone) {
            throw new IOException("the artifact %s is missing".formatted(artifact.getUri()), gone);
        }
    }

    private Path place(String sha256) {
        return root.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static boolean isThere(Path place, long bytes) throws IOException {
        return Files.exists(place) && Files.size(place) == bytes;
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

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = InputHash.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
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
