package io.narratix.studio.web;

import io.narratix.events.Artifact;
import io.narratix.stage.Artifacts;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.AbstractResource;

/** An artifact as something that can be sent, from its middle too. */
final class StoredResource extends AbstractResource {

    private final Artifact artifact;
    private final Artifacts artifacts;

    StoredResource(Artifact artifact, Artifacts artifacts) {
        this.artifact = artifact;
        this.artifacts = artifacts;
    }

    @Override
    public String getDescription() {
        return "artifact " + artifact.getSha256();
    }

    @Override
    public long contentLength() {
        return artifact.getBytes();
    }

    /** Whoever reads on from the middle skips what is before it in one go. */
    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(artifacts.open(artifact)) {
            @Override
            public long skip(long count) throws IOException {
                in.skipNBytes(count);
                return count;
            }
        };
    }
}
