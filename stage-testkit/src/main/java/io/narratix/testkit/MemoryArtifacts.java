package io.narratix.testkit;

import io.narratix.events.Artifact;
import io.narratix.stage.Artifacts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An artifact store that lasts as long as the test. */
public final class MemoryArtifacts implements Artifacts {

    private final Map<String, byte[]> stored = new ConcurrentHashMap<>();

    @Override
    public Artifact put(byte[] bytes, String mediaType) {
        String sha256 = sha256(bytes);
        stored.put(sha256, bytes.clone());
        return new Artifact("memory:" + sha256, sha256, (long) bytes.length, mediaType);
    }

    @Override
    public Artifact take(Path file, String mediaType) {
        try {
            Artifact artifact = put(Files.readAllBytes(file), mediaType);
            Files.delete(file);
            return artifact;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InputStream open(Artifact artifact) throws IOException {
        byte[] bytes = stored.get(artifact.getSha256());
        if (bytes == null) {
            throw new IOException("the artifact %s is missing".formatted(artifact.getUri()));
        }
        return new ByteArrayInputStream(bytes);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
