package io.narratix.backbone;

import java.nio.file.Path;

/** Another process works on the same data folder. */
public final class BackboneInUse extends BackboneFailure {

    private static final long serialVersionUID = 1;

    BackboneInUse(Path dataDir, String pid) {
        super(
                "The data folder %s is in use by another Narratix (process %s). Stop that one first, or name another folder."
                        .formatted(dataDir, pid),
                null);
    }
}
