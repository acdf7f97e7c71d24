package io.narratix.standalone;

import java.io.IOException;
import java.io.PrintWriter;
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

/** Starts everything, produces the stories, delivers the dramas, and stops everything. */
@Command(
        name = "produce",
        description = "Produces stories and leaves each drama in DIR/<file name without ending>/.",
        mixinStandardHelpOptions = true)
final class ProduceCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "plain-text stories in UTF-8")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<Path> files;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "dramas", description = "default: ${DEFAULT-VALUE}")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

    @Mixin
    private Wishes wishes = new Wishes();

    @Mixin
    private DataFolder data = new DataFolder();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec command;

    @Override
    public Integer call() throws IOException, InterruptedException {
        CommandLine line = command.commandLine();
        PrintWriter out = line.getOut();
        if (!wishes.title.isBlank() && files.size() > 1) {
            throw new CommandLine.ParameterException(line, "--title names one drama, but there are several stories.");
        }
        Shelf.prepare(folder);
        Production production = new Production(folder, out, line.getErr(), Terminal.isThere());
        List<Story> stories = production.read(files, wishes);
        if (stories.isEmpty()) {
            return CommandLine.ExitCode.SOFTWARE;
        }
        out.printf("Starting Kafka, PostgreSQL and six services in %s%n", data.path());
        out.flush();
        try (Pipeline pipeline = Pipeline.start(data.path())) {
            int delivered = production.run(stories, wishes, pipeline.connection());
            return delivered == files.size() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        }
    }
}
