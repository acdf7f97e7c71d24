package io.narratix.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Hands stories to a pipeline that runs elsewhere, and delivers what comes of them. */
@Command(
        name = "submit",
        description = "Hands stories to a pipeline that is already running, and waits for the dramas.",
        mixinStandardHelpOptions = true)
final class SubmitCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "plain-text stories in UTF-8")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<Path> files;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "dramas", description = "default: ${DEFAULT-VALUE}")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

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

    @Mixin
    private Wishes wishes = new Wishes();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec command;

    @Override
    public Integer call() throws IOException, InterruptedException {
        CommandLine line = command.commandLine();
        Shelf.prepare(folder);
        Production production = new Production(folder, line.getOut(), line.getErr(), Terminal.isThere());
        List<Story> stories = production.read(files, wishes);
        if (stories.isEmpty()) {
            return CommandLine.ExitCode.SOFTWARE;
        }
        int delivered = production.run(stories, wishes, new Connection(kafka, registry, artifacts.toAbsolutePath()));
        return delivered == files.size() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }
}
