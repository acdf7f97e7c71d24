package io.narratix.stage;

import java.io.IOException;

/** An artifact's bytes are not those that its name promises. They are not used. */
public final class CorruptArtifact extends IOException {

    private static final long serialVersionUID = 1;

    public CorruptArtifact(String message) {
        super(message);
    }
}
