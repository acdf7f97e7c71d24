package io.narratix.standalone;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that names where everything is kept. */
final class DataFolder {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "where everything is kept: topics, ledger, artifacts (default: ${DEFAULT-VALUE})",
            defaultValue = "${sys:narratix.data:-.narratix}")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

    Path path() {
        return folder.toAbsolutePath().normalize();
    }
}
