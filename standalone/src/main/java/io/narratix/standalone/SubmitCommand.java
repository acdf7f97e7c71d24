package io.narratix.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Hands stories to a pipeline that runs elsewhere, and delivers what comes of them. */
@Command(
        name = "submit",
        description = "Hands stories to a pipeline that is already running, and waits for the dramas.",
        mixinStandardHelpOptions = true)
final class SubmitCommand implements Callable<Integer> {

    @Mixin
    private Handing handing = new Handing();

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

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec command;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Connection connection = new Connection(kafka, registry, artifacts.toAbsolutePath());
        return handing.in(command.commandLine(), customer -> customer.at(connection));
    }
}
