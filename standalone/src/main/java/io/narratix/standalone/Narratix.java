package io.narratix.standalone;

import java.util.concurrent.Callable;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line. Exit codes: 0 all done, 1 something could not be done, 2 the command was not understood. */
@Command(
        name = "narratix",
        description = "Turns stories into produced audio dramas.",
        mixinStandardHelpOptions = true,
        version = "narratix 0.1.0",
        subcommands = {
            ProduceCommand.class,
            SubmitCommand.class,
            RetryCommand.class,
            CancelCommand.class,
            RedriveCommand.class,
            EstimateCommand.class,
            ServeCommand.class,
            TokensCommand.class,
            BackboneCommand.class,
            FakeProvidersCommand.class
        })
public final class Narratix implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec command;

    public static void main(String[] arguments) {
        // The web server logs by the JDK's own means, onto the terminal unless it is told otherwise.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Narratix())
                .setExecutionExceptionHandler(Narratix::explained)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public Integer call() {
        command.commandLine().usage(command.commandLine().getErr());
        return CommandLine.ExitCode.USAGE;
    }

    private static int explained(Exception broken, CommandLine command, CommandLine.ParseResult parsed) {
        Throwable cause = broken;
        while (cause.getCause() != null && cause.getMessage() == null) {
            cause = cause.getCause();
        }
        command.getErr().println(cause.getMessage() == null ? cause.toString() : cause.getMessage());
        command.getErr().flush();
        org.slf4j.LoggerFactory.getLogger(Narratix.class).error("{} failed", command.getCommandName(), broken);
        return CommandLine.ExitCode.SOFTWARE;
    }
}
