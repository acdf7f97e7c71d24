package io.narratix.studio.web;

import io.narratix.events.Artifact;
import io.narratix.stage.Artifacts;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Sends files of the artifact store, or the part of one that is asked for. They never change, and their sha256 is their
 * ETag, by which whoever takes one can check it.
 */
public final class Sending {

    private static final Duration A_DAY = Duration.ofDays(1);

    private final Artifacts artifacts;

    public Sending(Artifacts artifacts) {
        this.artifacts = artifacts;
    }

    /**
     * @param name the last part is what a browser calls it
     * @param save whether a browser shall save it rather than show it
     */
    public ResponseEntity<Resource> send(Artifact artifact, String name, String mediaType, boolean save) {
        ContentDisposition.Builder disposition = save ? ContentDisposition.attachment() : ContentDisposition.inline();
        return ResponseEntity.ok()
                .eTag(artifact.getSha256())
                .cacheControl(CacheControl.maxAge(A_DAY).cachePrivate())
                .contentType(MediaType.parseMediaType(mediaType))
                .header(
                        "Content-Disposition",
                        disposition
                                .filename(name.substring(name.lastIndexOf('/') + 1), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(resource(artifact));
    }

    /** From a folder any part is read at once; other stores are read from the beginning. */
    private Resource resource(Artifact artifact) {
        try (InputStream there = artifacts.open(artifact)) {
            return artifact.getUri().startsWith("file:")
                    ? new FileSystemResource(Path.of(URI.create(artifact.getUri())))
                    : new StoredResource(artifact, artifacts);
        } catch (IOException missing) {
            throw Refusal.notFound("The file is no longer in the artifact store. Produce the text again to have it.");
        }
    }
}
