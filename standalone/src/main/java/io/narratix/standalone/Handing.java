package io.narratix.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Stories that are handed in on the command line, and where their dramas go. */
final class Handing {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "plain-text stories in UTF-8")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<Path> files;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "dramas", description = "default: ${DEFAULT-VALUE}")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

    @Mixin
    private Wishes wishes = new Wishes();

    /** A pipeline that the stories are handed to. */
    @FunctionalInterface
    interface Counter {

        /** Has them produced where it leads to; returns what they return. */
        int serve(Customer customer) throws IOException, InterruptedException;
    }

    /** Whoever waits for the dramas. */
    @FunctionalInterface
    interface Customer {

        int at(Connection connection) throws IOException, InterruptedException;
    }

    /** As {@link #in}, and says first what is going to be paid for the stories with the settings of this process. */
    int quotedIn(CommandLine line, Counter counter) throws IOException, InterruptedException {
        return in(line, counter, stories -> {
            Quotes quotes = new Quotes();
            stories.forEach(story -> quotes.warning(story, wishes).ifPresent(line.getOut()::println));
        });
    }

    /** The exit code: 0 only if every story was completed. The counter is opened only if there is a story to produce. */
    int in(CommandLine line, Counter counter) throws IOException, InterruptedException {
        return in(line, counter, stories -> {});
    }

    private int in(CommandLine line, Counter counter, Consumer<List<Story>> beforehand)
            throws IOException, InterruptedException {
        if (!wishes.title.isBlank() && files.size() > 1) {
            throw new CommandLine.ParameterException(line, "--title names one drama, but there are several stories.");
        }
        Shelf.prepare(folder);
        Production production = new Production(folder, line.getOut(), line.getErr(), Terminal.isThere());
        List<Story> stories = production.read(files, wishes);
        if (stories.isEmpty()) {
            return CommandLine.ExitCode.SOFTWARE;
        }
        beforehand.accept(stories);
        int delivered = counter.serve(connection -> production.run(stories, wishes, connection));
        return delivered == files.size() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }
}
