package io.narratix.studio.production;

import io.narratix.events.Artifact;
import io.narratix.manuscript.Manuscript;
import io.narratix.stage.Artifacts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The text that was handed in: where it lies and how long it is; 0 if it cannot be read. */
record Body(@Nullable StoredFile file, int characters) {

    static Body of(@Nullable Artifact text, Artifacts artifacts) {
        if (text == null) {
            return new Body(null, 0);
        }
        return new Body(StoredFile.of(text), length(text, artifacts));
    }

    private static int length(Artifact text, Artifacts artifacts) {
        if (text.getBytes() > 4L * Manuscript.MAX_LENGTH) {
            return 0;
        }
        try {
            return new String(artifacts.read(text), StandardCharsets.UTF_8).length();
        } catch (IOException unreadable) {
            return 0;
        }
    }
}
