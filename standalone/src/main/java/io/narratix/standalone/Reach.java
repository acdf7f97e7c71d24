package io.narratix.standalone;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options that say where a pipeline is that runs already. */
final class Reach {

    @Option(names = "--kafka", required = true, defaultValue = "${env:NARRATIX_KAFKA}", description = "host:port")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String kafka;

    @Option(names = "--registry", required = true, defaultValue = "${env:NARRATIX_REGISTRY}", description = "its URL")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String registry;

    @Option(
            names = "--artifacts",
            required = true,
            defaultValue = "${env:NARRATIX_ARTIFACTS}",
            description = "the folder of the pipeline's artifact store")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path artifacts;

    Connection connection() {
        return new Connection(kafka, registry, artifacts.toAbsolutePath());
    }
}
