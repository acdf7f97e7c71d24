package io.narratix.backbone;

import java.nio.file.Path;

/** Where tests keep PostgreSQL's programs: unpacked once, not once for each folder. */
final class Programs {

    static final Path FOLDER = Path.of("target", "postgres-binaries").toAbsolutePath();

    static final BackboneSettings SETTINGS = BackboneSettings.DEFAULT.unpackingTo(FOLDER);

    private Programs() {}
}
