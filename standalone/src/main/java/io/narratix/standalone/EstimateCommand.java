package io.narratix.standalone;

import io.narratix.manuscript.UnreadableText;
import io.narratix.stage.estimate.Estimate;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what stories are going to cost, and starts nothing. */
@Command(
        name = "estimate",
        description = "Says what dramas would cost with the providers that are set, and starts nothing.",
        mixinStandardHelpOptions = true)
final class EstimateCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "plain-text stories in UTF-8")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<Path> files;

    @Mixin
    private Wishes wishes = new Wishes();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec command;

    @Override
    public Integer call() {
        CommandLine line = command.commandLine();
        Quotes quotes = new Quotes();
        boolean all = true;
        for (Path file : files) {
            try {
                Story story = Story.read(file, wishes.title);
                Estimate estimate = quotes.of(story, wishes);
                line.getOut().println(Quotes.sentence(story, estimate));
                Quotes.lines(estimate).forEach(item -> line.getOut().println("  " + item));
            } catch (UnreadableText unreadable) {
                line.getErr().println(unreadable.getMessage());
                all = false;
            }
        }
        line.getOut().flush();
        return all ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }
}
