package io.narratix.stage;

import java.io.IOException;

/** An artifact is not in its store any more, and the store itself is there. Whoever makes it anew puts it back. */
public final class LostArtifact extends IOException {

    private static final long serialVersionUID = 1;

    public LostArtifact(String message, IOException cause) {
        super(message, cause);
    }
}
