package io.narratix.stage;

import io.narratix.events.Artifact;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Files named by the sha256 of their content: written once, never changed, checked whenever they are read. */
public interface Artifacts {

    /** Stores the bytes; storing the same bytes again is free. */
    Artifact put(byte[] bytes, String mediaType);

    /** Stores a file by moving it in; the file is gone from its old place afterwards. */
    Artifact take(Path file, String mediaType);

    /**
     * Reads an artifact; at the end of the stream its sha256 has been checked.
     *
     * @throws CorruptArtifact from the last read if the bytes are not those that the sha256 promises
     * @throws LostArtifact if it does not exist, and the store does
     * @throws StoreUnavailable if the store is not there at the moment
     * @throws IOException if it lies outside of this store
     */
    InputStream open(Artifact artifact) throws IOException;

    /** All its bytes, checked. */
    default byte[] read(Artifact artifact) throws IOException {
        try (InputStream in = open(artifact)) {
            return in.readAllBytes();
        }
    }
}
